import type { LanguageData } from '../words.ts';
import { regular } from './english-verbs.ts';

// Verbs of saying and thinking, which open a clause with that or direct speech.
const SAY = regular(`add announce ask answer reply respond explain declare insist claim argue admit
 acknowledge note observe remark comment state stress emphasise emphasize underline underscore warn
 report suggest recall conclude concede confirm deny assert allege contend maintain complain
 caution counter quip joke lament tweet post whisper shout yell exclaim recount reveal predict
 estimate believe hope fear expect agree testify continue conclude reiterate reason reckon
 quote muse boast charge assure promise vow pledge urge wonder opine sigh interject
 demand signal indicate disclose mention mutter murmur growl plead profess proclaim protest
 suspect worry confess inform remind tout echo voice chant scream hint stipulate
 clarify elaborate rejoin retort affirm surmise deadpan narrate enthuse gush snap scoff
 rule argue propose figure doubt imply pronounce attest cite gripe grouse bemoan explain`);
const SAY_IRREGULAR =
  'say says said tell tells told write writes wrote think thinks thought feel feels felt know knows knew read reads hold holds held find finds found swear swears swore understand';
const JUDGE =
  regular(`describe call label dub criticise criticize praise condemn denounce blast slam
 accuse hail welcome dismiss reject decry deride brand characterise characterize portray view
 credit blame mock attack defend deem refer express cite invoke urge request recommend
 rebuke lambast castigate lambaste chide applaud term`);
const JUDGE_IRREGULAR = 'see sees saw give gave speak speaks spoke spoken';
const ORDER =
  regular(`promise pledge vow urge ask refuse offer threaten propose demand request agree
 decline order warn claim intend plan hope expect instruct advise invite recommend`);

export const en: LanguageData = {
  code: 'en',
  verbSecond: false,
  nounsCapitalised: false,
  reports: true,
  bodies: `police ministry party company bank group union university council committee court department agency association
 office house government parliament congress senate commission club team school hospital airline times post news army
 navy force forces states kingdom nations campaign foundation institute authority service corp inc ltd`,
  cites: 'quoted quotes quote',
  roleEndings: {
    female: 'woman actress',
    male: 'minister president chairman spokesman spokesperson secretary director',
  },
  forms: {
    say: `${SAY.finite} ${SAY.nonfinite} ${SAY_IRREGULAR} saying telling writing thinking adding written`,
    think:
      'think thinks thought believe believes believed hope hopes hoped fear fears feared expect expects expected know knows knew feel feels felt doubt doubts doubted',
    judge: `${JUDGE.finite} ${JUDGE.nonfinite} ${JUDGE_IRREGULAR}`,
    order: `${ORDER.finite}`,
    nonfinite: `${SAY.nonfinite} ${JUDGE.nonfinite} saying telling writing thinking say tell write think feel know hold find spoken written`,
    have: 'has have had having',
    passive: 'is are was were been being be',
    finite: `is are was were has have had do does did will would can could may might must shall should am
 isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
 it's that's i'm you're we're they're he's she's there's i've we've they've you've i'll we'll you'll they'll i'd we'd
 let's what's who's cannot gets got goes went makes made takes took comes came wants need needs seems
 isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t
 it’s that’s i’m you’re we’re they’re he’s she’s there’s i’ve we’ve they’ve you’ve i’ll we’ll you’ll they’ll i’d we’d
 let’s what’s who’s`,
    firstPerson: `i we me us my our mine ours myself ourselves i'm we're i've we've i'll we'll i'd we'd you your
 you're you've you'll i’m we’re i’ve we’ve i’ll we’ll i’d we’d you’re you’ve you’ll let's let’s`,
    pronoun:
      'he she they i we who it both many some others one nobody everyone someone somebody everybody',
    determiner: `the a an this that these those his her its their our my your some several many two three four
 five another one other most all each every no both`,
    preposition: `in on at by for from with about against after before during since until of to into over under
 through between among amid despite without via near per as like than off out across around inside outside
 toward towards upon within beyond behind beside besides following`,
    adverb: `also later then however meanwhile still now too again once often never always already just only
 earlier recently reportedly previously subsequently nevertheless instead therefore thus yet even further moreover
 afterwards repeatedly simply not here there famously once jokingly otherwise ever first finally indeed soon
 long much not close familiar briefed up back down today yesterday tomorrow tonight`,
    conjunction: 'and but or nor so yet',
    subordinator:
      'that because if when while although though unless whether whereas as since until where why how what',
    relative: 'who whom whose which that',
    naming: `book novel film movie song album single series show programme program magazine newspaper paper
 titled entitled called named dubbed nicknamed headlined headline title motto slogan band group company party
 ship vessel play musical opera poem essay article column podcast episode game app website blog painting
 documentary hit track tune memoir biography novella bestseller sitcom drama comedy thriller word term phrase
 operation project campaign hashtag feature story report chapter exhibition exhibit sketch anthem ballad hymn`,
    role: `president minister chancellor secretary spokesman spokeswoman spokesperson chairman chairwoman chair
 chief executive director manager coach captain striker senator congressman congresswoman representative rep governor
 mayor king queen prince princess pope bishop archbishop cardinal general colonel major lieutenant sergeant officer
 commander admiral judge justice lawyer attorney prosecutor professor doctor analyst economist expert researcher
 scientist author writer actor actress singer director producer founder co-founder head leader deputy candidate nominee
 official officials aide adviser advisor strategist consultant ambassador envoy commissioner sheriff detective inspector
 teacher student father mother son daughter brother sister husband wife widow man woman boy girl victim witness
 resident neighbour neighbor owner farmer driver pilot critic historian activist organiser organizer campaigner
 pollster columnist journalist reporter editor anchor host player midfielder defender goalkeeper quarterback
 councillor councilman councilwoman lawmaker legislator mp premier speaker treasurer boss ceo cfo coo vice
 prime former ex-president republican democrat democratic labour conservative congress sen gov lt col gen sgt capt cmdr maj adm det insp supt atty cpl pvt pres sens reps rep asst
 supervisor superintendent principal dean predecessor successor passenger commander spokespeople representative friend neighbour rabbi imam priest pastor reverend rev nurse surgeon physician
 plaintiff defendant lead senior leaders lawyers ministers analysts experts economists prosecutors researchers scientists
 supporters aides advisers doctors teachers campaigners activists executives workers members voters lawmakers investigators
 senators spokesmen officers judges organisers organizers residents witnesses`,
    male: 'he mr man father son brother husband king prince chairman spokesman congressman sir lord boy his him actor councilman',
    female:
      'she mrs ms miss woman mother daughter sister wife widow queen princess chairwoman spokeswoman congresswoman lady dame actress girl her councilwoman madam',
    title: 'mr mrs ms miss dr sir dame lord lady madam',
    day: `monday tuesday wednesday thursday friday saturday sunday january february march april june july
 august september october november december jan feb aug sept oct nov dec mon tue wed thu fri sat sun`,
    source: 'according',
    sourceNoun: 'view words opinion account estimates',
    contentNoun: `claim claims view belief fear fears hope hopes warning statement suggestion allegation allegations
 assertion argument concern concerns report reports accusation accusations idea conclusion suspicion rumours rumors admission`,
    speechNoun:
      'question answer chant chants chanting chanted shouting quote quotation sentence sign signs banner banners placard placards saying message words reading',
    label: `so-called called named dubbed nicknamed titled entitled headlined known labelled labeled branded
 phrase term word captioned`,
    nobility: 'von van der den de del della di da dos du la le al el bin ibn bint abu ben ter',
    abbreviation: `mr mrs ms dr prof st sr jr sen rep gov gen col lt sgt capt rev hon jan feb mar apr aug sept
 sep oct nov dec no vs inc corp co ltd llc u.s u.k u.n d.c e.g i.e a.m p.m ph.d m.d n.y l.a b.c ave blvd etc dept mt ft u.s.a
 messrs cmdr maj supt det insp pres treas atty`,
  },
};
