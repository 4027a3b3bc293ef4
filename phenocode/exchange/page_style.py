"""The style of a page for a browser, on the screen and printed, out of a profile: always black on white."""

from phenocode.exchange.page import Margins, Profile

_TWIPS_PER_CM = 1440 / 2.54
_LEADING = 1.25  # of a browser's line, where Word's has 1
_FALLBACK = "serif"

_RULES = """\
*{{box-sizing:border-box}}
html{{background:#fff;color:#000;-webkit-text-size-adjust:100%}}
body{{margin:0;font-family:{family};font-size:{size}pt;line-height:{leading}}}
main{{max-width:60em;margin:0 auto;padding:2em 1.25em}}
bdi[dir="{other}"]{{font-family:{other_family};font-size:{other_size}em}}
h1,h2,h3,h4{{line-height:1.35;margin:1.4em 0 .4em;break-after:avoid}}
h1.title{{font-size:1.6em;margin-top:0}}
h2{{font-size:1.35em}}
h3{{font-size:1.15em}}
h4{{font-size:1em}}
p{{margin:0 0 .6em;overflow-wrap:anywhere}}
blockquote{{margin:0 0 .6em;padding-inline:2em}}
p.note{{font-size:.92em;line-height:1.4}}
p.missing{{background:#f2f2f2;padding:.3em .8em}}
.label{{white-space:nowrap}}
nav ul{{list-style:none;padding:0}}
nav .level2{{padding-inline-start:1.5em}}
nav .level3{{padding-inline-start:3em}}
a{{color:inherit}}
figure{{margin:1.2em 0}}
figcaption{{font-weight:bold;margin:.4em 0;text-align:center}}
figure.table figcaption{{text-align:start;break-after:avoid}}
figure>svg{{display:block;margin:0 auto;max-width:100%;height:auto}}
.scroll{{overflow-x:auto}}
table{{border-collapse:collapse;width:100%;line-height:1.4}}
th,td{{border:1px solid #595959;padding:.25em .5em;text-align:start;vertical-align:top}}
th{{background:#ededed;vertical-align:middle}}
td.number{{text-align:center;font-variant-numeric:tabular-nums}}
.feet td{{font-weight:bold}}
@page{{size:A4;margin:{margins}}}
@page wide{{size:A4 landscape;margin:{margins}}}
@media print{{
main{{max-width:none;padding:0;{columns}}}
figure,h1.title,nav{{column-span:all}}
.wide{{page:wide}}
.scroll{{overflow:visible}}
thead{{display:table-header-group}}
tr,blockquote,figure:not(.table){{break-inside:avoid}}
th,p.missing{{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
a{{text-decoration:none}}
}}
"""


def style_sheet(profile: Profile, language: str) -> str:
    """The rules of a page whose base direction is that of ``language``."""
    persian = language == "fa"
    size, other_size = profile.latin_size, profile.persian_size
    if persian:
        size, other_size = other_size, size
    return _RULES.format(
        family=_family(profile, persian),
        size=f"{size:g}",
        leading=f"{profile.line_spacing * _LEADING:.2f}",
        other="ltr" if persian else "rtl",
        other_family=_family(profile, not persian),
        other_size=f"{other_size / size:.3f}",
        margins=_margins(profile.margins, persian),
        columns=f"columns:{profile.columns}" if profile.columns > 1 else "",
    )


def _family(profile: Profile, persian: bool) -> str:
    faces = (profile.persian, profile.latin) if persian else (profile.latin, profile.persian)
    return ",".join([*(f'"{face}"' for face in dict.fromkeys(faces)), _FALLBACK])


def _margins(margins: Margins, right_to_left: bool) -> str:
    """As CSS names them: top, right, bottom, left."""
    left, right = (margins.end, margins.start) if right_to_left else (margins.start, margins.end)
    return " ".join(f"{side / _TWIPS_PER_CM:.2f}cm" for side in (margins.top, right, margins.bottom, left))
