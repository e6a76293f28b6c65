const frontMatter = `---
title: {{ article.title | yaml }}
url: {{ article.url | yaml }}
{%- if article.authors.size > 0 %}
authors:
{%- for author in article.authors %}
  - {{ author | yaml }}
{%- endfor %}
{%- endif %}
{%- if article.publisher %}
publisher: {{ article.publisher | yaml }}
{%- endif %}
{%- if article.agency %}
agency: {{ article.agency | yaml }}
{%- endif %}
{%- if article.published %}
published: {{ article.published | yaml }}
{%- endif %}
accessed: {{ article.accessed | yaml }}
{%- if article.language %}
language: {{ article.language | yaml }}
{%- endif %}
{%- if article.tags.size > 0 %}
tags:
{%- for tag in article.tags %}
  - {{ tag | tag | yaml }}
{%- endfor %}
{%- endif %}
annotations: {{ annotations.size }}
---
`;

const heading = `
# {{ article.title | line | md }}

{% if article.authors.size > 0 %}{{ article.authors | join: ", " | line | md }}{% if article.publisher %}, {% endif %}{% endif -%}
{% if article.publisher %}{{ article.publisher | line | md }}{% endif %}{% if article.published %} ({{ article.published | slice: 0, 10 }}){% endif %}
[{{ article.url | line | md }}](<{{ article.url | url }}>)
`;

const claim = `{% if a.claim -%}
{% if a.claim.statement %}**{{ words.claim }}:** {{ a.claim.statement | md }}
{% endif -%}
{% if a.claim.claimant %}**{{ words.claimant }}:** {{ a.claim.claimant | md }}
{% endif -%}
{% if a.claim.type %}**{{ words.type }}:** {{ words.claimTypes[a.claim.type] }}
{% endif %}**{{ words.status }}:** {{ words.claimStatuses[a.claim.status] }}
{% if a.claim.checkable != nil %}**{{ words.checkable }}:** {% if a.claim.checkable %}{{ words.yes }}{% else %}{{ words.no }}{% endif %}{% if a.claim.checkable_reason %} ({{ a.claim.checkable_reason | md }}){% endif %}
{% endif -%}
{% if a.claim.rating %}**{{ words.rating }}:** {{ a.claim.rating | md }}{% if a.claim.review_url %} (<{{ a.claim.review_url | url }}>){% endif %}
{% endif -%}
{% for source in a.claim.sources %}**{{ words.source }}:** [{{ source.title | line | md }}](<{{ source.url | url }}>)
{% endfor -%}
{% if a.claim.notes %}**{{ words.notes }}:** {{ a.claim.notes | md }}
{% endif -%}
{% endif -%}`;

const speaker = `{% if a.speaker %}**{{ words.speaker }}:** {{ a.speaker | line | md }}
{% endif -%}`;

const tagLine = `{% for tag in a.tags %}#{{ tag | tag }} {% endfor %}`;

const details = `{% capture details %}${speaker}${claim}{% if a.comment != "" %}
{{ a.comment | md }}
{% endif %}{% if a.tags.size > 0 %}
${tagLine}
{% endif %}{% endcapture %}`;

/** Templates to begin with: each an article. `markdown-notes` and `markdown` use `list` where nothing else is chosen. */
export const presets: Readonly<Record<string, string>> = {
  list: `${frontMatter}${heading}
{% for a in annotations -%}
${details}- {{ a.quote | md | indent: 2 }} [↗](<{{ a.link | url }}>)
{% assign rest = details | strip %}{% if rest != "" %}
  {{ rest | breaks | indent: 2 }}

{% endif %}{% endfor %}`,
  callouts: `${frontMatter}${heading}
{% for a in annotations -%}
${details}> [!{% if a.kind == "claim" %}question{% elsif a.kind == "quotation" %}quote{% else %}note{% endif %}] [{{ a.number }}](<{{ a.link | url }}>)
{{ a.quote | md | blockquote }}
{% assign rest = details | strip %}{% if rest != "" %}>
{{ rest | breaks | blockquote }}
{% endif %}
{% endfor %}`,
  footnotes: `${frontMatter}${heading}
{% for a in annotations -%}
${details}{{ a.quote | md | blockquote }}[^{{ a.number }}]
{% assign rest = details | strip %}{% if rest != "" %}
{{ rest | breaks }}
{% endif %}
{% endfor -%}
{% for a in annotations %}
[^{{ a.number }}]: {{ article.title | line | md }}, [{{ article.url | line | md }}](<{{ a.link | url }}>), {{ a.created | slice: 0, 10 }}
{%- endfor %}
`,
};
