<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa">
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;واگرد</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;ازنو</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;برش</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسباندن</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>برگزیدن همه</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;واگرد</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;ازنو</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;برش</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;چسباندن</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>برگزیدن همه</translation>
    </message>
</context>
<context>
    <name>phenocode</name>
    <message>
        <source>No item was answered by two judges, so there is nothing to compare.</source>
        <extracomment>analysis/agreement_figures.py</extracomment>
        <translation>هیچ موردی از دو داور پاسخ نگرفت؛ پس چیزی برای سنجیدن نیست.</translation>
    </message>
    <message>
        <source>All answers are the same one, so chance can&apos;t be told from agreement.</source>
        <extracomment>analysis/agreement_figures.py</extracomment>
        <translation>همهٔ پاسخ‌ها یکی است؛ پس توافق را از تصادف نمی‌توان بازشناخت.</translation>
    </message>
    <message>
        <source>One judge gave all items the same answer, so κ is 0 whatever the percentage.</source>
        <extracomment>analysis/agreement_figures.py</extracomment>
        <translation>یکی از داوران به همهٔ موردها یک پاسخ داد؛ پس κ هر درصدی که باشد صفر است.</translation>
    </message>
    <message>
        <source>κ is for two judges. α serves any number.</source>
        <extracomment>analysis/agreement_figures.py</extracomment>
        <translation>κ برای دو داور است. α برای هر شمار داور به کار می‌آید.</translation>
    </message>
    <message>
        <source>triangulation</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>زاویه‌سنجی</translation>
    </message>
    <message>
        <source>peer debriefing</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>بازبینی همتا</translation>
    </message>
    <message>
        <source>quotations in the report</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>نقل‌قول‌ها در گزارش</translation>
    </message>
    <message>
        <source>member check</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>بازبینی مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>communicative validation</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>اعتبار ارتباطی</translation>
    </message>
    <message>
        <source>pragmatic validation</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>اعتبار عملی</translation>
    </message>
    <message>
        <source>first layer</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>لایهٔ اول</translation>
    </message>
    <message>
        <source>second layer</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>لایهٔ دوم</translation>
    </message>
    <message>
        <source>kind of encounter</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>نوع مواجهه</translation>
    </message>
    <message>
        <source>no longer in the analysis</source>
        <extracomment>analysis/check_debriefing.py</extracomment>
        <translation>دیگر در تحلیل نیست</translation>
    </message>
    <message>
        <source>Saturation</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>اشباع</translation>
    </message>
    <message>
        <source>Matrix</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>ماتریس</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>گزارش</translation>
    </message>
    <message>
        <source>Agreement</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>توافق</translation>
    </message>
    <message>
        <source>initial codes</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>کدهای اولیه</translation>
    </message>
    <message>
        <source>kinds of encounter</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>انواع مواجهه</translation>
    </message>
    <message>
        <source>participants</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>settings</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>بسترها</translation>
    </message>
    <message>
        <source>coding table</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>جدول کدگذاری</translation>
    </message>
    <message>
        <source>statements</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>گزاره‌ها</translation>
    </message>
    <message>
        <source>matrix</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>ماتریس</translation>
    </message>
    <message>
        <source>saturation</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>اشباع</translation>
    </message>
    <message>
        <source>selection counts</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>شمار گزینش‌ها</translation>
    </message>
    <message>
        <source>{kind}: {subject}</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>‏{kind}: {subject}</translation>
    </message>
    <message>
        <source>Review: {judge}</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>بازبینی: {judge}</translation>
    </message>
    <message>
        <source>A table can&apos;t be split after {n} rows. Give 1 or more.</source>
        <extracomment>analysis/coding_table.py</extracomment>
        <translation>جدول را نمی‌توان پس از {n} ردیف جدا کرد. عدد ۱ یا بیشتر بدهید.</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>کد</translation>
    </message>
    <message>
        <source>first-layer category</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>طبقهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>second-layer category</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>طبقهٔ لایهٔ دوم</translation>
    </message>
    <message>
        <source>definition</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>تعریف</translation>
    </message>
    <message>
        <source>referential aspect</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>وجه ارجاعی</translation>
    </message>
    <message>
        <source>structural aspect</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>وجه ساختاری</translation>
    </message>
    <message>
        <source>internal horizon</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>افق درونی</translation>
    </message>
    <message>
        <source>external horizon</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>افق بیرونی</translation>
    </message>
    <message>
        <source>what it is not</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>آنچه نیست</translation>
    </message>
    <message>
        <source>relevance</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>چرایی گزینش</translation>
    </message>
    <message>
        <source>name in another language</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>نام به زبان دیگر</translation>
    </message>
    <message>
        <source>memo</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>The {layer} {name} was moved from {before} to {after}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{name}» از {before} به {after} جابه‌جا شد</translation>
    </message>
    <message>
        <source>The {layer} {name} gained 1 statement and lost {lost}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>به {layer} «{name}» ۱ گزاره افزوده شد و {lost} گزاره از آن کم شد</translation>
    </message>
    <message>
        <source>The {layer} {name} gained {n} statements and lost {lost}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>به {layer} «{name}» {n} گزاره افزوده شد و {lost} گزاره از آن کم شد</translation>
    </message>
    <message>
        <source>The {layer} {name} was put under {after}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{name}» زیر {after} گذاشته شد</translation>
    </message>
    <message>
        <source>The {layer} {name} was taken out of {before}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{name}» از زیر {before} برداشته شد</translation>
    </message>
    <message>
        <source>The {layer} {name} gained 1 statement</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>به {layer} «{name}» ۱ گزاره افزوده شد</translation>
    </message>
    <message>
        <source>The {layer} {name} gained {n} statements</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>به {layer} «{name}» {n} گزاره افزوده شد</translation>
    </message>
    <message>
        <source>The {layer} {name} lost 1 statement</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>از {layer} «{name}» ۱ گزاره کم شد</translation>
    </message>
    <message>
        <source>The {layer} {name} lost {n} statements</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>از {layer} «{name}» {n} گزاره کم شد</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>‏، </translation>
    </message>
    <message>
        <source>New {layer}: {name}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} افزوده شد: {name}</translation>
    </message>
    <message>
        <source>The {layer} {name} is gone</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{name}» دیگر نیست</translation>
    </message>
    <message>
        <source>The {layer} {former} is called {name} now</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{former}» اکنون «{name}» نام دارد</translation>
    </message>
    <message>
        <source>{others} was merged into the {layer} {name}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>در {layer} «{name}» ادغام شد: {others}</translation>
    </message>
    <message>
        <source>{others} were merged into the {layer} {name}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>در {layer} «{name}» ادغام شد: {others}</translation>
    </message>
    <message>
        <source>The {layer} {name} was split into {others}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{name}» جدا شد به {others}</translation>
    </message>
    <message>
        <source>{others} was split off the {layer} {name}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>از {layer} «{name}» جدا شد: {others}</translation>
    </message>
    <message>
        <source>{others} were split off the {layer} {name}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>از {layer} «{name}» جدا شد: {others}</translation>
    </message>
    <message>
        <source>The {layer} {name} was described anew: {fields}</source>
        <extracomment>analysis/differences.py</extracomment>
        <translation>{layer} «{name}» از نو توصیف شد: {fields}</translation>
    </message>
    <message>
        <source>Statements without a code</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گزاره‌های بی‌کد</translation>
    </message>
    <message>
        <source>Codes without a first-layer category</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>کدهای بدون طبقهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>First-layer categories without a second layer</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>طبقه‌های لایهٔ اول بدون لایهٔ دوم</translation>
    </message>
    <message>
        <source>Second-layer categories without a kind of encounter</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>طبقه‌های لایهٔ دوم بدون نوع مواجهه</translation>
    </message>
    <message>
        <source>Codes with more than one parent</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>کدهای دارای بیش از یک بالادست</translation>
    </message>
    <message>
        <source>Statements whose codes straddle categories</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گزاره‌های چندطبقه‌ای</translation>
    </message>
    <message>
        <source>First-layer categories resting on one statement</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>طبقه‌های لایهٔ اول متکی به یک گزاره</translation>
    </message>
    <message>
        <source>First-layer categories resting on one participant</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>طبقه‌های لایهٔ اول متکی به یک مشارکت‌کننده</translation>
    </message>
    <message>
        <source>First-layer categories resting on one setting</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>طبقه‌های لایهٔ اول متکی به یک بستر</translation>
    </message>
    <message>
        <source>Interviews without a statement</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>مصاحبه‌های بدون گزاره</translation>
    </message>
    <message>
        <source>Participants without consent</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>مشارکت‌کنندگان بدون رضایت</translation>
    </message>
    <message>
        <source>Participants without a setting</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>مشارکت‌کنندگان بدون بستر</translation>
    </message>
    <message>
        <source>Participants without an interview date</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>مشارکت‌کنندگان بدون تاریخ مصاحبه</translation>
    </message>
    <message>
        <source>Impossible interview dates</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>تاریخ‌های ناممکن مصاحبه</translation>
    </message>
    <message>
        <source>Interview lengths that can&apos;t be read</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>مدت‌های ناخوانای مصاحبه</translation>
    </message>
    <message>
        <source>Participants who referred each other in a circle</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>مشارکت‌کنندگانی که ارجاعشان چرخه‌ای است</translation>
    </message>
    <message>
        <source>Referrers who are no participants</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>معرف‌هایی که مشارکت‌کننده نیستند</translation>
    </message>
    <message>
        <source>Codes with equal names</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>کدهای هم‌نام</translation>
    </message>
    <message>
        <source>Codes with nearly equal names</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>کدهای کمابیش هم‌نام</translation>
    </message>
    <message>
        <source>Statements to look at again</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گزاره‌های نیازمند بازنگری</translation>
    </message>
    <message>
        <source>Evidence computed on an older version of the categories</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گواه‌های محاسبه‌شده بر پایهٔ نسخهٔ قدیمی‌تر طبقه‌ها</translation>
    </message>
    <message>
        <source>Claimed kinds of evidence without an entry</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گواه‌های ادعاشده بدون ثبت در دفتر اعتبار</translation>
    </message>
    <message>
        <source>Unresolved disagreements with reviewers</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>اختلاف‌های فیصله‌نیافته با بازبین‌ها</translation>
    </message>
    <message>
        <source>Statements whose text no longer equals the transcript</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گزاره‌هایی که دیگر با متن مصاحبه یکی نیست</translation>
    </message>
    <message>
        <source>Statements with the interviewer&apos;s words</source>
        <extracomment>analysis/findings.py</extracomment>
        <translation>گزاره‌های دارای گفتهٔ مصاحبه‌گر</translation>
    </message>
    <message>
        <source>1 code loses its category: {names}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ کد طبقهٔ خود را از دست می‌دهد: {names}</translation>
    </message>
    <message>
        <source>{n} codes lose their category: {names}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} کد طبقهٔ خود را از دست می‌دهد: {names}</translation>
    </message>
    <message>
        <source>1 card goes: {names}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ کارت حذف می‌شود: {names}</translation>
    </message>
    <message>
        <source>{n} cards go: {names}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} کارت حذف می‌شود: {names}</translation>
    </message>
    <message>
        <source>1 new card: {names}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ کارت تازه: {names}</translation>
    </message>
    <message>
        <source>{n} new cards: {names}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} کارت تازه: {names}</translation>
    </message>
    <message>
        <source>Categories, exhaustiveness and straddling stay as they are.</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>طبقه‌ها، جامعیت و گزاره‌های چندطبقه‌ای همان‌گونه می‌ماند.</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>‏؛ </translation>
    </message>
    <message>
        <source>Initial codes: {before} → {after}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>کدهای اولیه: از {before} به {after}</translation>
    </message>
    <message>
        <source>First-layer categories: {before} → {after}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>طبقه‌های لایهٔ اول: از {before} به {after}</translation>
    </message>
    <message>
        <source>Second-layer categories: {before} → {after}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>طبقه‌های لایهٔ دوم: از {before} به {after}</translation>
    </message>
    <message>
        <source>Kinds of encounter: {before} → {after}</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>انواع مواجهه: از {before} به {after}</translation>
    </message>
    <message>
        <source>Exhaustiveness: {before} % → {after} %</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>جامعیت: از {before} درصد به {after} درصد</translation>
    </message>
    <message>
        <source>1 statement no longer reaches a kind of encounter</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ گزاره از این پس به نوع مواجهه نمی‌رسد</translation>
    </message>
    <message>
        <source>{n} statements no longer reach a kind of encounter</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} گزاره از این پس به نوع مواجهه نمی‌رسد</translation>
    </message>
    <message>
        <source>1 more statement reaches a kind of encounter</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ گزارهٔ دیگر به نوع مواجهه می‌رسد</translation>
    </message>
    <message>
        <source>{n} more statements reach a kind of encounter</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} گزارهٔ دیگر به نوع مواجهه می‌رسد</translation>
    </message>
    <message>
        <source>1 more statement will straddle</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ گزارهٔ دیگر چندطبقه‌ای می‌شود</translation>
    </message>
    <message>
        <source>{n} more statements will straddle</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} گزارهٔ دیگر چندطبقه‌ای می‌شود</translation>
    </message>
    <message>
        <source>1 statement will no longer straddle</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>۱ گزاره از این پس چندطبقه‌ای نیست</translation>
    </message>
    <message>
        <source>{n} statements will no longer straddle</source>
        <extracomment>analysis/foresight.py</extracomment>
        <translation>{n} گزاره از این پس چندطبقه‌ای نیست</translation>
    </message>
    <message>
        <source>Categories describe what was found in all interviews together; they are no types of persons.</source>
        <extracomment>analysis/matrices.py</extracomment>
        <translation>طبقه‌ها آنچه را در همهٔ مصاحبه‌ها با هم یافته شده توصیف می‌کنند؛ سنخ‌های افراد نیستند.</translation>
    </message>
    <message>
        <source>includes</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>دربر می‌گیرد</translation>
    </message>
    <message>
        <source>contradicts</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>در تقابل با</translation>
    </message>
    <message>
        <source>parallel to</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>هم‌تراز با</translation>
    </message>
    <message>
        <source>aligned</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>همسو</translation>
    </message>
    <message>
        <source>partly aligned</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>تا حدی همسو</translation>
    </message>
    <message>
        <source>in conflict</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>ناهمسو</translation>
    </message>
    <message>
        <source>partly in conflict</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>تا حدی ناهمسو</translation>
    </message>
    <message>
        <source>nothing found</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>چیزی یافت نشد</translation>
    </message>
    <message>
        <source>ordered levels</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>سطح‌های مرتب</translation>
    </message>
    <message>
        <source>unordered items</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>موردهای نامرتب</translation>
    </message>
    <message>
        <source>gap of expectations</source>
        <extracomment>analysis/outcome_words.py</extracomment>
        <translation>شکاف انتظارها</translation>
    </message>
    <message>
        <source>Statements in common: {shared} of {all}.</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>گزاره‌های مشترک: {shared} از {all}.</translation>
    </message>
    <message>
        <source>Statements that are the same or overlap: {shared} of {all}.</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>گزاره‌های یکسان یا هم‌پوش: {shared} از {all}.</translation>
    </message>
    <message>
        <source>Words that both definitions have: {words} (of {one} and {other}).</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>واژه‌هایی که در هر دو تعریف هست: {words} (از {one} و {other}).</translation>
    </message>
    <message>
        <source>The names are the same after folding.</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>نام‌ها پس از یکسان‌سازی نویسه‌ها یکی است.</translation>
    </message>
    <message>
        <source>The names have the same words in another order.</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>نام‌ها همان واژه‌ها را به ترتیب دیگری دارند.</translation>
    </message>
    <message>
        <source>The names differ only in their endings.</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>نام‌ها تنها در پایان واژه‌ها تفاوت دارند.</translation>
    </message>
    <message>
        <source>The names are {percent} % alike.</source>
        <extracomment>analysis/overlaps.py</extracomment>
        <translation>نام‌ها {percent} درصد به هم شبیه‌اند.</translation>
    </message>
    <message>
        <source>This can&apos;t be read as a length. Write minutes, or hours and minutes such as 1:05.</source>
        <extracomment>analysis/people_table.py</extracomment>
        <translation>این مدت خوانده نمی‌شود. دقیقه را بنویسید، یا ساعت و دقیقه را مانند ۱:۰۵.</translation>
    </message>
    <message>
        <source>No participant of the study has this code name.</source>
        <extracomment>analysis/people_table.py</extracomment>
        <translation>هیچ مشارکت‌کننده‌ای در مطالعه این نام رمزی را ندارد.</translation>
    </message>
    <message>
        <source>These referrals go round in a circle: {names}.</source>
        <extracomment>analysis/people_table.py</extracomment>
        <translation>این ارجاع‌ها چرخه‌ای می‌سازند: {names}.</translation>
    </message>
    <message>
        <source>A base and a run are of 1 interview or more. Choose larger numbers.</source>
        <extracomment>analysis/saturation.py</extracomment>
        <translation>پایه و دور هرکدام باید ۱ مصاحبه یا بیشتر باشد. عددهای بزرگ‌تری برگزینید.</translation>
    </message>
    <message>
        <source>A threshold lies between 0 and 1, as 0.05 for 5 %. Choose such a number.</source>
        <extracomment>analysis/saturation.py</extracomment>
        <translation>آستانه میان ۰ و ۱ است، مانند ۰٫۰۵ برای ۵ درصد. چنین عددی برگزینید.</translation>
    </message>
    <message>
        <source>A finding is left on purpose with a reason. Write one and try again.</source>
        <extracomment>commands/acceptances.py</extracomment>
        <translation>مورد را تنها با نوشتن دلیل می‌توان به‌عمد پذیرفت. دلیلی بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>Nothing was packed for reviewers yet. Pack statements or codes for them first.</source>
        <extracomment>commands/agreement_exports.py</extracomment>
        <translation>هنوز چیزی برای بازبین‌ها بسته‌بندی نشده است. نخست گزاره‌ها یا کدها را برای آنان بسته‌بندی کنید.</translation>
    </message>
    <message>
        <source>No answer to a blind package was read yet. Read a reviewer&apos;s answer first.</source>
        <extracomment>commands/agreement_exports.py</extracomment>
        <translation>هنوز هیچ پاسخی به بستهٔ کور خوانده نشده است. نخست پاسخ یک بازبین را بخوانید.</translation>
    </message>
    <message>
        <source>{name} has not answered this package. There are answers of {names}.</source>
        <extracomment>commands/agreement_exports.py</extracomment>
        <translation>بازبین {name} به این بسته پاسخ نداده است. پاسخ‌ها از این کسان است: {names}.</translation>
    </message>
    <message>
        <source>There is no package {number}. There are {n}.</source>
        <extracomment>commands/agreement_exports.py</extracomment>
        <translation>بستهٔ {number} نیست. شمار بسته‌ها {n} است.</translation>
    </message>
    <message>
        <source>Package {number} was sent with the analyst&apos;s places shown, so its answers are no blind ones. They count as in place.</source>
        <extracomment>commands/agreement_exports.py</extracomment>
        <translation>بستهٔ {number} با جای موردها در تحلیل فرستاده شد؛ پس پاسخ‌های آن کور نیست. این پاسخ‌ها بازبینی در جا به شمار می‌آید.</translation>
    </message>
    <message>
        <source>Only the interviewer&apos;s words stand at this place in {transcript}. Choose a participant&apos;s words.</source>
        <extracomment>commands/anchoring.py</extracomment>
        <translation>در این جای متن {transcript} تنها گفتهٔ مصاحبه‌گر هست. گفتهٔ یک مشارکت‌کننده را برگزینید.</translation>
    </message>
    <message>
        <source>{file} belongs to another study. Open that study to read it.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>پروندهٔ {file} از مطالعهٔ دیگری است. برای خواندن آن همان مطالعه را باز کنید.</translation>
    </message>
    <message>
        <source>{file} was changed by hand since it was packed, so answers to it can&apos;t be trusted. Ask for it as it was sent.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>پروندهٔ {file} پس از بسته‌بندی دستی تغییر کرده است؛ پس به پاسخ‌های آن نمی‌توان اعتماد کرد. آن را همان‌گونه که فرستاده شد بخواهید.</translation>
    </message>
    <message>
        <source>This study knows nothing of the package in {file}: it was made in another study, or in another copy of this one. Open the study in which it was packed.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>این مطالعه بستهٔ درون {file} را نمی‌شناسد: در مطالعهٔ دیگری یا در رونوشت دیگری از این مطالعه ساخته شده است. مطالعه‌ای را که بسته در آن ساخته شد باز کنید.</translation>
    </message>
    <message>
        <source>{file} is {signed}&apos;s answer, not {judge}&apos;s. Read it without a name, or choose the other file.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>پروندهٔ {file} پاسخ {signed} است، نه پاسخ {judge}. آن را بدون نام بخوانید یا پروندهٔ دیگر را برگزینید.</translation>
    </message>
    <message>
        <source>There is no answer in {file} yet: it is the form as it was sent.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>هنوز پاسخی در {file} نیست: همان فرمی است که فرستاده شد.</translation>
    </message>
    <message>
        <source>{file} has the number of another answer in the study. Ask for a new answer.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>پروندهٔ {file} شمارهٔ پاسخ دیگری از این مطالعه را دارد. پاسخ تازه‌ای بخواهید.</translation>
    </message>
    <message>
        <source>{file} is answered in the name of {judge}, who packed it, so it can&apos;t be another researcher&apos;s answer. Ask someone else to answer.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>پروندهٔ {file} به نام {judge} پاسخ داده شده که خود بسته را ساخته است؛ پس نمی‌تواند پاسخ پژوهشگر دیگری باشد. از کس دیگری بخواهید پاسخ دهد.</translation>
    </message>
    <message>
        <source>{judge} has answered this package already, on {date}, and {file} is a second answer. Replace the first one, or leave it as it is.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>داور {judge} پیش‌تر در {date} به این بسته پاسخ داده است و {file} پاسخ دوم است. پاسخ اول را جایگزین کنید یا آن را به حال خود بگذارید.</translation>
    </message>
    <message>
        <source>{file} is an earlier state of {judge}&apos;s answer than the one that was read. Choose the latest file.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>پروندهٔ {file} حالت قدیمی‌تری از پاسخ {judge} است نسبت به آنچه خوانده شد. تازه‌ترین پرونده را برگزینید.</translation>
    </message>
    <message>
        <source>This answer was {former}&apos;s when it was read before. It is {judge}&apos;s now.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>این پاسخ هنگام خواندن پیشین از آنِ {former} بود. اکنون از آنِ {judge} است.</translation>
    </message>
    <message>
        <source>The categories have changed since the package was made on {date}. Its figures are of the iteration {name} and are stale.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>طبقه‌ها از زمان ساختن بسته در {date} تغییر کرده‌اند. رقم‌های آن از دور {name} است و کهنه شده است.</translation>
    </message>
    <message>
        <source>There is no answer in {file} yet: it is the package as it was sent.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>هنوز پاسخی در {file} نیست: همان بسته‌ای است که فرستاده شد.</translation>
    </message>
    <message>
        <source>{file} does not say who answered. Write the name into the form and read it again.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>در {file} نوشته نشده که چه کسی پاسخ داده است. نام را در فرم بنویسید و آن را دوباره بخوانید.</translation>
    </message>
    <message>
        <source>{file} holds items or categories that were not packed. Ask for the form as it was sent.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>در {file} مورد یا طبقه‌ای هست که بسته‌بندی نشده بود. فرم را همان‌گونه که فرستاده شد بخواهید.</translation>
    </message>
    <message>
        <source>Nothing has changed in {file} since it was read.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>از زمانی که {file} خوانده شد چیزی در آن تغییر نکرده است.</translation>
    </message>
    <message>
        <source>The categories have changed since the package was made on {date}. Its figures are of the categories of that day and are stale.</source>
        <extracomment>commands/answers.py</extracomment>
        <translation>طبقه‌ها از زمان ساختن بسته در {date} تغییر کرده‌اند. رقم‌های آن از طبقه‌های همان روز است و کهنه شده است.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be kept apart from itself. Choose another code.</source>
        <extracomment>commands/apart.py</extracomment>
        <translation>نمی‌توان کد {name} را از خودش جدا نگه داشت. کد دیگری برگزینید.</translation>
    </message>
    <message>
        <source>A passage of literature is no case of {name}. Choose a statement.</source>
        <extracomment>commands/cases.py</extracomment>
        <translation>قطعهٔ پیشینه نمی‌تواند برای {name} نمونه باشد. گزاره‌ای برگزینید.</translation>
    </message>
    <message>
        <source>This statement does not stand under {name}. Choose one of its own, or make it a negative case.</source>
        <extracomment>commands/cases.py</extracomment>
        <translation>این گزاره زیر {name} نیست. یکی از گزاره‌های خود آن را برگزینید یا این را نمونهٔ مخالف کنید.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be moved under itself. Choose a category of the next layer.</source>
        <extracomment>commands/categories.py</extracomment>
        <translation>نمی‌توان {name} را زیر خودش برد. طبقه‌ای از لایهٔ بعد برگزینید.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be merged with itself. Choose another.</source>
        <extracomment>commands/categories.py</extracomment>
        <translation>نمی‌توان {name} را با خودش ادغام کرد. یکی دیگر برگزینید.</translation>
    </message>
    <message>
        <source>{name} and {other} stand in different layers, so they can&apos;t be merged.</source>
        <extracomment>commands/categories.py</extracomment>
        <translation>{name} و {other} در لایه‌های متفاوت‌اند و نمی‌توان آن‌ها را ادغام کرد.</translation>
    </message>
    <message>
        <source>{name} is a kind of encounter; nothing stands above it.</source>
        <extracomment>commands/categories.py</extracomment>
        <translation>{name} نوع مواجهه است؛ چیزی بالادست آن نیست.</translation>
    </message>
    <message>
        <source>The transcript changed while it was being corrected. Nothing was stored; do it again.</source>
        <extracomment>commands/correcting.py</extracomment>
        <translation>متن هنگام تصحیح تغییر کرد. چیزی ذخیره نشد؛ دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>{name} would be empty. Keep some of its words, or remove the transcript.</source>
        <extracomment>commands/correcting.py</extracomment>
        <translation>متن {name} خالی می‌شود. بخشی از واژه‌هایش را نگه دارید یا متن را حذف کنید.</translation>
    </message>
    <message>
        <source>{kind} can&apos;t be written as {file}. Choose a name that ends in {endings}.</source>
        <extracomment>commands/card_exports.py</extracomment>
        <translation>خروجی {kind} را نمی‌توان در پروندهٔ {file} نوشت. نامی برگزینید که به {endings} پایان یابد.</translation>
    </message>
    <message>
        <source>There is nothing to record yet: no answer was read, no talk noted, no evidence claimed.</source>
        <extracomment>commands/debriefing_exports.py</extracomment>
        <translation>هنوز چیزی برای ثبت نیست: نه پاسخی خوانده شده، نه گفت‌وگویی ثبت شده و نه گواهی ادعا شده است.</translation>
    </message>
    <message>
        <source>A table can be split after 1 row or more. Choose a larger number.</source>
        <extracomment>commands/exporting.py</extracomment>
        <translation>جدول را می‌توان پس از ۱ ردیف یا بیشتر جدا کرد. عدد بزرگ‌تری برگزینید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be drawn, because Qt can&apos;t be used here. Choose a name that ends in {endings}.</source>
        <extracomment>commands/exporting.py</extracomment>
        <translation>پروندهٔ {file} را نمی‌توان کشید، چون Qt اینجا به کار نمی‌آید. نامی برگزینید که به {endings} پایان یابد.</translation>
    </message>
    <message>
        <source>Participants&apos; code names stand in names of categories or codes, or in what the reviewer is told, and were left there; places: {count}.</source>
        <extracomment>commands/hidden_names.py</extracomment>
        <translation>نام‌های رمزی مشارکت‌کنندگان در نام طبقه‌ها یا کدها، یا در آنچه به بازبین گفته می‌شود، آمده است و همان‌جا ماند؛ شمار جاها: {count}.</translation>
    </message>
    <message>
        <source>Participants&apos; code names in the words were replaced; places: {count}.</source>
        <extracomment>commands/hidden_names.py</extracomment>
        <translation>نام‌های رمزی مشارکت‌کنندگان در میان واژه‌ها جایگزین شدند؛ شمار جاها: {count}.</translation>
    </message>
    <message>
        <source>Words that may be participants&apos; code names or not were left as they are; places: {count}.</source>
        <extracomment>commands/hidden_names.py</extracomment>
        <translation>واژه‌هایی که شاید نام رمزی مشارکت‌کنندگان باشند دست‌نخورده ماندند؛ شمار جاها: {count}.</translation>
    </message>
    <message>
        <source>{file} has time stamps ({count}); they were taken out of the text and are kept beside it.</source>
        <extracomment>commands/importing.py</extracomment>
        <translation>پروندهٔ {file} نشان زمان دارد ({count})؛ نشان‌ها از متن برداشته شدند و کنار آن نگه داشته می‌شوند.</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be opened. Check that you may read it, then add it again.</source>
        <extracomment>commands/importing.py</extracomment>
        <translation>پوشهٔ {folder} باز نمی‌شود. ببینید اجازهٔ خواندنش را دارید، سپس دوباره بیفزایید.</translation>
    </message>
    <message>
        <source>The study holds this text already, as {name}; it was not imported again.</source>
        <extracomment>commands/importing.py</extracomment>
        <translation>مطالعه این متن را از پیش با نام {name} دارد؛ دوباره درون‌برد نشد.</translation>
    </message>
    <message>
        <source>{folder} holds more than {limit} files. Choose the folder of the interviews alone.</source>
        <extracomment>commands/importing.py</extracomment>
        <translation>پوشهٔ {folder} بیش از {limit} پرونده دارد. پوشه‌ای را برگزینید که تنها مصاحبه‌ها در آن است.</translation>
    </message>
    <message>
        <source>Statements lie in {name} ({count}). Unmark them first, then remove the transcript.</source>
        <extracomment>commands/interviews.py</extracomment>
        <translation>متن {name} گزاره دارد ({count}). نخست نشان آن‌ها را بردارید، سپس متن را حذف کنید.</translation>
    </message>
    <message>
        <source>There is no iteration named {name}. There are: {names}.</source>
        <extracomment>commands/iterations.py</extracomment>
        <translation>دوری با نام {name} نیست. این‌ها هست: {names}.</translation>
    </message>
    <message>
        <source>No iteration was kept yet. Keep one first, with a name and a reason.</source>
        <extracomment>commands/iterations.py</extracomment>
        <translation>هنوز دوری نگه داشته نشده است. نخست یکی را با نام و دلیل نگه دارید.</translation>
    </message>
    <message>
        <source>{name} always means the present category system. Choose another name.</source>
        <extracomment>commands/iterations.py</extracomment>
        <translation>نام {name} همیشه به معنای نظام کنونی طبقه‌هاست. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>An iteration named {name} was kept already. Choose another name.</source>
        <extracomment>commands/iterations.py</extracomment>
        <translation>دوری با نام {name} از پیش نگه داشته شده است. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>An iteration is kept with a reason. Write why this pass ends here, and try again.</source>
        <extracomment>commands/iterations.py</extracomment>
        <translation>هر دور با دلیل نگه داشته می‌شود. بنویسید چرا این دور اینجا پایان می‌یابد و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{file} is the study itself. Choose another copy of it.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>پروندهٔ {file} خودِ مطالعه است. رونوشت دیگری از آن برگزینید.</translation>
    </message>
    <message>
        <source>The study changed since it was compared with {file}. Compare the two again.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>مطالعه پس از مقایسه با پروندهٔ {file} تغییر کرده است. آن دو را دوباره مقایسه کنید.</translation>
    </message>
    <message>
        <source>{count} conflicts are not decided yet. Decide them first; nothing was joined.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>هنوز دربارهٔ {count} تعارض تصمیم گرفته نشده است. نخست تصمیم بگیرید؛ چیزی پیوسته نشد.</translation>
    </message>
    <message>
        <source>{file} is a copy of another study, so nothing of it can be joined. Choose a copy of this study.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>پروندهٔ {file} رونوشت مطالعهٔ دیگری است و چیزی از آن را نمی‌توان پیوست. رونوشتی از همین مطالعه برگزینید.</translation>
    </message>
    <message>
        <source>There is no conflict {key}. Compare the copies to see which there are.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>تعارضی با کلید {key} نیست. برای دیدن تعارض‌ها دو رونوشت را مقایسه کنید.</translation>
    </message>
    <message>
        <source>{decision} can&apos;t be decided for {key}. Choose {options}.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>تصمیم {decision} برای تعارض {key} ممکن نیست. از میان این‌ها برگزینید: {options}.</translation>
    </message>
    <message>
        <source>Of 1 record that differs nobody can say who changed it: the copy has no history of it.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>دربارهٔ ۱ رکورد متفاوت نمی‌توان گفت چه کسی آن را تغییر داده است: رونوشت تاریخچهٔ آن را ندارد.</translation>
    </message>
    <message>
        <source>Of {n} records that differ nobody can say who changed them: the copy has no history of them.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>دربارهٔ {n} رکورد متفاوت نمی‌توان گفت چه کسی آن‌ها را تغییر داده است: رونوشت تاریخچهٔ آن‌ها را ندارد.</translation>
    </message>
    <message>
        <source>1 statement was placed again, by its words, in a transcript that was corrected on the other side.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>۱ گزاره از روی واژه‌هایش در متنی که در سوی دیگر تصحیح شده بود دوباره جا گرفت.</translation>
    </message>
    <message>
        <source>{n} statements were placed again, by their words, in transcripts that were corrected on the other side.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>{n} گزاره از روی واژه‌هایشان در متن‌هایی که در سوی دیگر تصحیح شده بودند دوباره جا گرفتند.</translation>
    </message>
    <message>
        <source>Of these, the words of 1 stand nowhere any more: it is kept without a place, to be looked at again.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>از این میان، واژه‌های ۱ گزاره دیگر در هیچ جا نیست: بدون جا نگه داشته شد تا بازنگری شود.</translation>
    </message>
    <message>
        <source>Of these, the words of {n} stand nowhere any more: they are kept without a place, to be looked at again.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>از این میان، واژه‌های {n} گزاره دیگر در هیچ جا نیست: بدون جا نگه داشته شدند تا بازنگری شوند.</translation>
    </message>
    <message>
        <source>Names were replaced by pseudonyms on one side since the copies parted. What comes from the other may still hold them: look for the names again afterwards.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>پس از جداشدن دو رونوشت، در یک سو نام‌های مستعار جای نام‌ها را گرفته‌اند. آنچه از سوی دیگر می‌آید شاید هنوز آن نام‌ها را داشته باشد: پس از پیوستن، نام‌ها را دوباره بجویید.</translation>
    </message>
    <message>
        <source>Both sides corrected {name}. Its statements follow the text that you choose.</source>
        <extracomment>commands/joining.py</extracomment>
        <translation>هر دو سو متن {name} را تصحیح کرده‌اند. گزاره‌هایش پیرو متنی می‌شوند که برمی‌گزینید.</translation>
    </message>
    <message>
        <source>1 link came from both sides and is one now.</source>
        <extracomment>commands/joining_result.py</extracomment>
        <translation>۱ پیوند از هر دو سو آمد و اکنون یکی است.</translation>
    </message>
    <message>
        <source>{n} links came from both sides and are one each.</source>
        <extracomment>commands/joining_result.py</extracomment>
        <translation>{n} پیوند از هر دو سو آمدند و هر کدام اکنون یکی است.</translation>
    </message>
    <message>
        <source>{name} has a number now: another has the same name.</source>
        <extracomment>commands/joining_result.py</extracomment>
        <translation>{name} اکنون شماره دارد: دیگری همین نام را دارد.</translation>
    </message>
    <message>
        <source>study</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مطالعه</translation>
    </message>
    <message>
        <source>statement</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>گزاره</translation>
    </message>
    <message>
        <source>code of a statement</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>کد گزاره</translation>
    </message>
    <message>
        <source>case</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نمونه</translation>
    </message>
    <message>
        <source>transcript</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>متن</translation>
    </message>
    <message>
        <source>participant</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مشارکت‌کننده</translation>
    </message>
    <message>
        <source>setting</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>بستر</translation>
    </message>
    <message>
        <source>column</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ستون</translation>
    </message>
    <message>
        <source>speaker label</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نشان گوینده</translation>
    </message>
    <message>
        <source>codes kept apart</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>کدهای جدا نگه‌داشته</translation>
    </message>
    <message>
        <source>finding left on purpose</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مورد به‌عمد پذیرفته</translation>
    </message>
    <message>
        <source>iteration</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>دور</translation>
    </message>
    <message>
        <source>presupposition</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>پیش‌فرض</translation>
    </message>
    <message>
        <source>package</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>بسته</translation>
    </message>
    <message>
        <source>review</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>بازبینی</translation>
    </message>
    <message>
        <source>sorted item</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مورد طبقه‌بندی‌شده</translation>
    </message>
    <message>
        <source>point of a review</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نکتهٔ بازبینی</translation>
    </message>
    <message>
        <source>comment</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نظر</translation>
    </message>
    <message>
        <source>resolved disagreement</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>اختلاف فیصله‌یافته</translation>
    </message>
    <message>
        <source>threshold</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>آستانه</translation>
    </message>
    <message>
        <source>claim</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ادعا</translation>
    </message>
    <message>
        <source>entry of the validity register</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>مدخل دفتر اعتبار</translation>
    </message>
    <message>
        <source>relation</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>پیوند</translation>
    </message>
    <message>
        <source>dimension</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>بُعد</translation>
    </message>
    <message>
        <source>value of a dimension</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مقدار بُعد</translation>
    </message>
    <message>
        <source>framework</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>چارچوب</translation>
    </message>
    <message>
        <source>item of a framework</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مورد چارچوب</translation>
    </message>
    <message>
        <source>aspect of a service</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>جنبهٔ خدمت</translation>
    </message>
    <message>
        <source>expectation</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>انتظار</translation>
    </message>
    <message>
        <source>source of the literature</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>منبع پیشینه</translation>
    </message>
    <message>
        <source>finding</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>یافته</translation>
    </message>
    <message>
        <source>comparison with the literature</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مقایسه با پیشینه</translation>
    </message>
    <message>
        <source>recommendation</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>پیشنهاد</translation>
    </message>
    <message>
        <source>category cards</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>کارت‌های طبقه‌ها</translation>
    </message>
    <message>
        <source>reason of an iteration</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>دلیل یک دور</translation>
    </message>
    <message>
        <source>reason to keep two codes apart</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>دلیل جدا نگه‌داشتن دو کد</translation>
    </message>
    <message>
        <source>justification of a relation</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>توجیه یک پیوند</translation>
    </message>
    <message>
        <source>dimension of variation</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>بُعد تفاوت</translation>
    </message>
    <message>
        <source>definition of a dimension</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>تعریف یک بُعد</translation>
    </message>
    <message>
        <source>value in a dimension</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>مقدار در یک بُعد</translation>
    </message>
    <message>
        <source>name of a framework</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>نام یک چارچوب</translation>
    </message>
    <message>
        <source>source of a framework</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>منبع یک چارچوب</translation>
    </message>
    <message>
        <source>definition of a framework&apos;s item</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>تعریف یک جزء چارچوب</translation>
    </message>
    <message>
        <source>note on a source</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>یادداشت بر یک منبع</translation>
    </message>
    <message>
        <source>source of a threshold</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>منبع یک آستانه</translation>
    </message>
    <message>
        <source>claim of validity</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>ادعای اعتبار</translation>
    </message>
    <message>
        <source>reason of a resolution</source>
        <extracomment>analysis/citations.py</extracomment>
        <translation>دلیل یک فیصله</translation>
    </message>
    <message>
        <source>{typed} is no number. Type one such as 7 or 6.5.</source>
        <extracomment>analysis/gaps.py</extracomment>
        <translation>{typed} عدد نیست. عددی مانند ۷ یا ۶٫۵ بنویسید.</translation>
    </message>
    <message>
        <source>fits</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>می‌خواند</translation>
    </message>
    <message>
        <source>does not fit</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>نمی‌خواند</translation>
    </message>
    <message>
        <source>for you to judge</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>داوری با شما</translation>
    </message>
    <message>
        <source>Draft sentence</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>جملهٔ پیش‌نویس</translation>
    </message>
    <message>
        <source>{count} of {total} participants ({percent} %)</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>{count} از {total} مشارکت‌کننده ({percent} درصد)</translation>
    </message>
    <message>
        <source>{count} of {total} participants</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>{count} از {total} مشارکت‌کننده</translation>
    </message>
    <message>
        <source>{count} of {total} settings ({percent} %)</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>{count} از {total} بستر ({percent} درصد)</translation>
    </message>
    <message>
        <source>{count} of {total} settings</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>{count} از {total} بستر</translation>
    </message>
    <message>
        <source>{count} of {total} statements ({percent} %)</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>{count} از {total} گزاره ({percent} درصد)</translation>
    </message>
    <message>
        <source>{count} of {total} statements</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>{count} از {total} گزاره</translation>
    </message>
    <message>
        <source>{name} can&apos;t be related to itself. Choose another category.</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>طبقهٔ {name} با خودش پیوند نمی‌خورد. طبقهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>There is a relation already: {relation}. Change that one instead.</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>این دو پیوندی دارند: {relation}. همان را تغییر دهید.</translation>
    </message>
    <message>
        <source>{name} stands under {other} already, so they need no relation. Choose a category elsewhere.</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>طبقهٔ «{name}» زیر «{other}» است و پیوند دیگری نمی‌خواهد. طبقه‌ای در جای دیگر برگزینید.</translation>
    </message>
    <message>
        <source>{name} can&apos;t include {other}, for inclusions would go round in a circle: {way}.</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>طبقهٔ «{name}» نمی‌تواند «{other}» را دربر بگیرد، چون دربرگرفتن‌ها دور می‌زند: {way}.</translation>
    </message>
    <message>
        <source>{name} includes {other}</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>طبقهٔ «{name}» دربرگیرندهٔ «{other}» است</translation>
    </message>
    <message>
        <source>{name} contradicts {other}</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>طبقهٔ «{name}» در تقابل با «{other}» است</translation>
    </message>
    <message>
        <source>{name} is parallel to {other}</source>
        <extracomment>analysis/relation_rules.py</extracomment>
        <translation>طبقهٔ «{name}» هم‌تراز با «{other}» است</translation>
    </message>
    <message>
        <source>Framework and participants: {name}</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>چارچوب و مشارکت‌کنندگان: {name}</translation>
    </message>
    <message>
        <source>There is nothing called {name} that could be written.</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>چیزی به نام {name} برای برون‌برد نیست.</translation>
    </message>
    <message>
        <source>Gap of expectations: {name}</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>شکاف انتظارها: {name}</translation>
    </message>
    <message>
        <source>Findings report</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>گزارش یافته‌ها</translation>
    </message>
    <message>
        <source>Codebook</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>دفتر کد</translation>
    </message>
    <message>
        <source>COREQ items</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>بندهای COREQ</translation>
    </message>
    <message>
        <source>Referrals</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>ارجاع‌ها</translation>
    </message>
    <message>
        <source>Workbook of all tables</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>کارپوشهٔ همهٔ جدول‌ها</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>ردّ ممیزی</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>دفتر کد REFI-QDA</translation>
    </message>
    <message>
        <source>Distribution over levels: {name}</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>پراکندگی در سطح‌ها: {name}</translation>
    </message>
    <message>
        <source>Participants and categories</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>مشارکت‌کنندگان و طبقه‌ها</translation>
    </message>
    <message>
        <source>The smoke test failed: {problem}</source>
        <extracomment>__main__.py</extracomment>
        <translation>آزمون کوتاه برنامه ناموفق بود: {problem}</translation>
    </message>
    <message>
        <source>Settings and categories</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>بسترها و طبقه‌ها</translation>
    </message>
    <message>
        <source>Selected statements by interview</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>گزاره‌های منتخب از هر مصاحبه</translation>
    </message>
    <message>
        <source>Comparison with the literature</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>مقایسه با پیشینه</translation>
    </message>
    <message>
        <source>SRQR items</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>بندهای SRQR</translation>
    </message>
    <message>
        <source>Participants (table)</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>مشارکت‌کنندگان (جدول)</translation>
    </message>
    <message>
        <source>Settings (table)</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>بسترها (جدول)</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>پروژهٔ REFI-QDA</translation>
    </message>
    <message>
        <source>There is no framework named {name}. There are {names}.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>چارچوبی به نام {name} نیست. این‌ها هست: {names}.</translation>
    </message>
    <message>
        <source>A gap has three items: desired, adequate and perceived, in this order. You can rename them and add aspects.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>شکاف سه مورد دارد: مطلوب، کافی و ادراک‌شده، به همین ترتیب. می‌توانید نامشان را تغییر دهید و جنبه بیفزایید.</translation>
    </message>
    <message>
        <source>{name} is no gap of expectations, and only a gap has aspects. Add an item.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>چارچوب {name} شکاف انتظارها نیست و تنها شکاف جنبه دارد. موردی بیفزایید.</translation>
    </message>
    <message>
        <source>No framework named {name} comes with the program. There are {names}.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>چارچوبی به نام {name} همراه برنامه نیست. این‌ها هست: {names}.</translation>
    </message>
    <message>
        <source>{file} has no part in the language of this study. Write one under &quot;{language}&quot; in it, and add it again.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>{file} بخشی به زبان این مطالعه ندارد. در آن زیر «{language}» بخشی بنویسید و دوباره بیفزایید.</translation>
    </message>
    <message>
        <source>The study has no framework yet. Add one first.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>مطالعه هنوز چارچوبی ندارد. نخست یکی بیفزایید.</translation>
    </message>
    <message>
        <source>The study has several frameworks: {names}. Say which.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>مطالعه چند چارچوب دارد: {names}. بگویید کدام.</translation>
    </message>
    <message>
        <source>A framework is laid over statements, categories and participants. Choose one of these.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>چارچوب بر گزاره‌ها، طبقه‌ها و مشارکت‌کنندگان نهاده می‌شود. یکی از این‌ها را برگزینید.</translation>
    </message>
    <message>
        <source>only one side has it</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>تنها یک سو آن را دارد</translation>
    </message>
    <message>
        <source>its category</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>طبقهٔ آن</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نام</translation>
    </message>
    <message>
        <source>title</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>phenomenon</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>پدیده</translation>
    </message>
    <message>
        <source>research question</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>پرسش پژوهش</translation>
    </message>
    <message>
        <source>the category above it</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>طبقهٔ بالادست آن</translation>
    </message>
    <message>
        <source>the words marked</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>واژه‌های نشان‌شده</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>متن</translation>
    </message>
    <message>
        <source>the code given</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>کد داده‌شده</translation>
    </message>
    <message>
        <source>what it is a case of</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>آنچه نمونهٔ آن است</translation>
    </message>
    <message>
        <source>reason</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>دلیل</translation>
    </message>
    <message>
        <source>whose words it announces</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>آن که سخنش را اعلام می‌کند</translation>
    </message>
    <message>
        <source>date of the interview</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>تاریخ مصاحبه</translation>
    </message>
    <message>
        <source>length of the interview</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مدت مصاحبه</translation>
    </message>
    <message>
        <source>place in the interview order</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>جایگاه در ترتیب مصاحبه‌ها</translation>
    </message>
    <message>
        <source>consent</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>رضایت</translation>
    </message>
    <message>
        <source>referred by</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>معرف</translation>
    </message>
    <message>
        <source>outcome</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نتیجه</translation>
    </message>
    <message>
        <source>what was asked</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>آنچه پرسیده شد</translation>
    </message>
    <message>
        <source>wording</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>عبارت</translation>
    </message>
    <message>
        <source>who</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>چه کسی</translation>
    </message>
    <message>
        <source>when</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>چه زمانی</translation>
    </message>
    <message>
        <source>direction</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>جهت متن</translation>
    </message>
    <message>
        <source>which relation</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نوع پیوند</translation>
    </message>
    <message>
        <source>justification</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>توجیه</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>what was desired, adequate and perceived</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>مطلوب، کافی و ادراک‌شده</translation>
    </message>
    <message>
        <source>pages and stance</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>صفحه‌ها و موضع</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ملاحظه</translation>
    </message>
    <message>
        <source>authors</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>نویسندگان</translation>
    </message>
    <message>
        <source>year</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>سال</translation>
    </message>
    <message>
        <source>publication</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>محل انتشار</translation>
    </message>
    <message>
        <source>source</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>منبع</translation>
    </message>
    <message>
        <source>literature document</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>سند پیشینه</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ماند</translation>
    </message>
    <message>
        <source>1 statement</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ گزاره</translation>
    </message>
    <message>
        <source>{n} statements</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} گزاره</translation>
    </message>
    <message>
        <source>1 code</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ کد</translation>
    </message>
    <message>
        <source>{n} codes</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} کد</translation>
    </message>
    <message>
        <source>1 code of a statement</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ کد داده‌شده به گزاره</translation>
    </message>
    <message>
        <source>{n} codes of statements</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} کد داده‌شده به گزاره‌ها</translation>
    </message>
    <message>
        <source>1 category</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ طبقه</translation>
    </message>
    <message>
        <source>{n} categories</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} طبقه</translation>
    </message>
    <message>
        <source>1 code put under a category</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ کد نهاده‌شده زیر طبقه</translation>
    </message>
    <message>
        <source>{n} codes put under categories</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} کد نهاده‌شده زیر طبقه‌ها</translation>
    </message>
    <message>
        <source>1 case</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نمونه</translation>
    </message>
    <message>
        <source>{n} cases</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نمونه</translation>
    </message>
    <message>
        <source>1 memo</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ یادداشت</translation>
    </message>
    <message>
        <source>{n} memos</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} یادداشت</translation>
    </message>
    <message>
        <source>1 transcript</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ متن</translation>
    </message>
    <message>
        <source>{n} transcripts</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} متن</translation>
    </message>
    <message>
        <source>1 participant</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مشارکت‌کننده</translation>
    </message>
    <message>
        <source>{n} participants</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مشارکت‌کننده</translation>
    </message>
    <message>
        <source>1 setting</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ بستر</translation>
    </message>
    <message>
        <source>{n} settings</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} بستر</translation>
    </message>
    <message>
        <source>1 column of participants or settings</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ ستون مشارکت‌کنندگان یا بسترها</translation>
    </message>
    <message>
        <source>{n} columns of participants or settings</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} ستون مشارکت‌کنندگان یا بسترها</translation>
    </message>
    <message>
        <source>1 speaker label</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نشان گوینده</translation>
    </message>
    <message>
        <source>{n} speaker labels</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نشان گوینده</translation>
    </message>
    <message>
        <source>1 pair of codes kept apart</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ جفت کد جدا نگه‌داشته</translation>
    </message>
    <message>
        <source>{n} pairs of codes kept apart</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} جفت کد جدا نگه‌داشته</translation>
    </message>
    <message>
        <source>1 finding left on purpose</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مورد به‌عمد پذیرفته</translation>
    </message>
    <message>
        <source>{n} findings left on purpose</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مورد به‌عمد پذیرفته</translation>
    </message>
    <message>
        <source>1 statement to be looked at again</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ گزاره برای بازنگری</translation>
    </message>
    <message>
        <source>{n} statements to be looked at again</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} گزاره برای بازنگری</translation>
    </message>
    <message>
        <source>1 kept iteration</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ دور نگه‌داشته</translation>
    </message>
    <message>
        <source>{n} kept iterations</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} دور نگه‌داشته</translation>
    </message>
    <message>
        <source>1 presupposition</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ پیش‌فرض</translation>
    </message>
    <message>
        <source>{n} presuppositions</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} پیش‌فرض</translation>
    </message>
    <message>
        <source>1 package for reviewers</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ بسته برای بازبینان</translation>
    </message>
    <message>
        <source>{n} packages for reviewers</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} بسته برای بازبینان</translation>
    </message>
    <message>
        <source>1 review</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ بازبینی</translation>
    </message>
    <message>
        <source>{n} reviews</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} بازبینی</translation>
    </message>
    <message>
        <source>1 sorted item</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مورد طبقه‌بندی‌شده</translation>
    </message>
    <message>
        <source>{n} sorted items</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مورد طبقه‌بندی‌شده</translation>
    </message>
    <message>
        <source>1 point of a review</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نکتهٔ بازبینی</translation>
    </message>
    <message>
        <source>{n} points of reviews</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نکتهٔ بازبینی</translation>
    </message>
    <message>
        <source>1 comment</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نظر</translation>
    </message>
    <message>
        <source>{n} comments</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نظر</translation>
    </message>
    <message>
        <source>1 resolved disagreement</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ اختلاف فیصله‌یافته</translation>
    </message>
    <message>
        <source>{n} resolved disagreements</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} اختلاف فیصله‌یافته</translation>
    </message>
    <message>
        <source>1 threshold</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ آستانه</translation>
    </message>
    <message>
        <source>{n} thresholds</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} آستانه</translation>
    </message>
    <message>
        <source>1 claim of validity</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ ادعای اعتبار</translation>
    </message>
    <message>
        <source>{n} claims of validity</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} ادعای اعتبار</translation>
    </message>
    <message>
        <source>1 entry of the validity register</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مدخل دفتر اعتبار</translation>
    </message>
    <message>
        <source>{n} entries of the validity register</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مدخل دفتر اعتبار</translation>
    </message>
    <message>
        <source>1 relation</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ پیوند</translation>
    </message>
    <message>
        <source>{n} relations</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} پیوند</translation>
    </message>
    <message>
        <source>1 quotation chosen</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نقل‌قول برگزیده</translation>
    </message>
    <message>
        <source>{n} quotations chosen</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نقل‌قول برگزیده</translation>
    </message>
    <message>
        <source>1 place in the figure</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ جا در شکل</translation>
    </message>
    <message>
        <source>{n} places in the figure</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} جا در شکل</translation>
    </message>
    <message>
        <source>1 dimension</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ بُعد</translation>
    </message>
    <message>
        <source>{n} dimensions</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} بُعد</translation>
    </message>
    <message>
        <source>1 value of a dimension</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مقدار بُعد</translation>
    </message>
    <message>
        <source>{n} values of dimensions</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مقدار بُعد</translation>
    </message>
    <message>
        <source>1 framework</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ چارچوب</translation>
    </message>
    <message>
        <source>{n} frameworks</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} چارچوب</translation>
    </message>
    <message>
        <source>1 item of a framework</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مورد چارچوب</translation>
    </message>
    <message>
        <source>{n} items of frameworks</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مورد چارچوب</translation>
    </message>
    <message>
        <source>1 item laid over the study</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مورد نهاده بر مطالعه</translation>
    </message>
    <message>
        <source>{n} items laid over the study</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مورد نهاده بر مطالعه</translation>
    </message>
    <message>
        <source>1 aspect of a service</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ جنبهٔ خدمت</translation>
    </message>
    <message>
        <source>{n} aspects of services</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} جنبهٔ خدمت</translation>
    </message>
    <message>
        <source>1 expectation of a participant</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ انتظار مشارکت‌کننده</translation>
    </message>
    <message>
        <source>{n} expectations of participants</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} انتظار مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>1 source of the literature</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ منبع پیشینه</translation>
    </message>
    <message>
        <source>{n} sources of the literature</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} منبع پیشینه</translation>
    </message>
    <message>
        <source>1 finding</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ یافته</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} یافته</translation>
    </message>
    <message>
        <source>1 comparison with the literature</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ مقایسه با پیشینه</translation>
    </message>
    <message>
        <source>{n} comparisons with the literature</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} مقایسه با پیشینه</translation>
    </message>
    <message>
        <source>1 recommendation</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ پیشنهاد</translation>
    </message>
    <message>
        <source>{n} recommendations</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} پیشنهاد</translation>
    </message>
    <message>
        <source>1 basis of a recommendation</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ پشتوانهٔ پیشنهاد</translation>
    </message>
    <message>
        <source>{n} bases of recommendations</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} پشتوانهٔ پیشنهاد</translation>
    </message>
    <message>
        <source>1 note of what was computed</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ محاسبهٔ ثبت‌شده</translation>
    </message>
    <message>
        <source>{n} notes of what was computed</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} محاسبهٔ ثبت‌شده</translation>
    </message>
    <message>
        <source>1 mapping of a sheet&apos;s columns</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نگاشت ستون‌های برگه</translation>
    </message>
    <message>
        <source>{n} mappings of sheets&apos; columns</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نگاشت ستون‌های برگه</translation>
    </message>
    <message>
        <source>The study&apos;s own row</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ردیف خود مطالعه</translation>
    </message>
    <message>
        <source>what it says</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>آنچه می‌گوید</translation>
    </message>
    <message>
        <source>Taken out</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>برداشته شد</translation>
    </message>
    <message>
        <source>Kept, and 1 thing made with it since</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ماند و از آن پس ۱ چیز با آن ساخته شد</translation>
    </message>
    <message>
        <source>Kept, and {n} things made with it since</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>ماند و از آن پس {n} چیز با آن ساخته شد</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>هیچ</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{one} و {other}</translation>
    </message>
    <message>
        <source>1 character</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>۱ نویسه</translation>
    </message>
    <message>
        <source>{n} characters</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>{n} نویسه</translation>
    </message>
    <message>
        <source>no category</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>بی‌طبقه</translation>
    </message>
    <message>
        <source>Choose a core case of {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>انتخاب نمونهٔ کانونی برای {name}</translation>
    </message>
    <message>
        <source>Choose a borderline case of {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>انتخاب نمونهٔ مرزی برای {name}</translation>
    </message>
    <message>
        <source>Choose a negative case of {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>انتخاب نمونهٔ مخالف برای {name}</translation>
    </message>
    <message>
        <source>Note that saturation was measured</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ثبت سنجش اشباع</translation>
    </message>
    <message>
        <source>Note that a matrix was made</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ثبت ساختن ماتریس</translation>
    </message>
    <message>
        <source>Note that an output was written</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ثبت نوشتن خروجی</translation>
    </message>
    <message>
        <source>Note that agreement was measured</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ثبت سنجش توافق</translation>
    </message>
    <message>
        <source>percentage agreement</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درصد توافق</translation>
    </message>
    <message>
        <source>kappa</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>کاپا</translation>
    </message>
    <message>
        <source>alpha</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>آلفا</translation>
    </message>
    <message>
        <source>Claim {kind}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ادعای {kind}</translation>
    </message>
    <message>
        <source>Word the claim of {kind}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نگارش ادعای {kind}</translation>
    </message>
    <message>
        <source>Claim {kind} no more</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن ادعای {kind}</translation>
    </message>
    <message>
        <source>Enter {kind} in the register</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ثبت {kind} در دفتر اعتبار</translation>
    </message>
    <message>
        <source>Correct an entry on {kind}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تصحیح مدخل {kind}</translation>
    </message>
    <message>
        <source>Remove an entry on {kind}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف مدخل {kind}</translation>
    </message>
    <message>
        <source>Mark a statement in {transcript}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نشان‌کردن گزاره در متن {transcript}</translation>
    </message>
    <message>
        <source>Add words to a statement in {transcript}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن واژه به گزاره در متن {transcript}</translation>
    </message>
    <message>
        <source>Say why a statement was chosen</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن چرایی گزینش گزاره</translation>
    </message>
    <message>
        <source>Code a statement: {code}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>کد دادن به گزاره: {code}</translation>
    </message>
    <message>
        <source>Take the code {code} from a statement</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن کد {code} از گزاره</translation>
    </message>
    <message>
        <source>Keep a straddling statement on purpose</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>به‌عمد پذیرفتن گزارهٔ چندطبقه‌ای</translation>
    </message>
    <message>
        <source>Count a straddling statement again</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>دوباره شمردن گزارهٔ چندطبقه‌ای</translation>
    </message>
    <message>
        <source>Keep the interviewer&apos;s words in a statement on purpose</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>به‌عمد پذیرفتن سخن مصاحبه‌گر در گزاره</translation>
    </message>
    <message>
        <source>Count the interviewer&apos;s words in a statement again</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>دوباره شمردن سخن مصاحبه‌گر در گزاره</translation>
    </message>
    <message>
        <source>Part a straddling statement</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جداکردن گزارهٔ چندطبقه‌ای</translation>
    </message>
    <message>
        <source>Import the project {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درون‌برد پروژهٔ {name}</translation>
    </message>
    <message>
        <source>Make the code {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ساختن کد {name}</translation>
    </message>
    <message>
        <source>Make the {layer} {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ساختن {layer} {name}</translation>
    </message>
    <message>
        <source>Rename the {layer} {name} to {new}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر نام {layer} {name} به {new}</translation>
    </message>
    <message>
        <source>Describe the {layer} {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف {layer} {name}</translation>
    </message>
    <message>
        <source>Reorder {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر ترتیب {name}</translation>
    </message>
    <message>
        <source>Split {new} off the {layer} {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جداکردن {new} از {layer} {name}</translation>
    </message>
    <message>
        <source>Keep {name} and {other} apart</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جدا نگه‌داشتن {name} و {other}</translation>
    </message>
    <message>
        <source>Keep {name} and {other} apart no more</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>پایان جدا نگه‌داشتن {name} و {other}</translation>
    </message>
    <message>
        <source>Take a case from {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن نمونه از {name}</translation>
    </message>
    <message>
        <source>Keep the iteration {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نگه‌داشتن دور {name}</translation>
    </message>
    <message>
        <source>Describe the iteration {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف دور {name}</translation>
    </message>
    <message>
        <source>Remove the iteration {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف دور {name}</translation>
    </message>
    <message>
        <source>Bring back the iteration {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بازگرداندن دور {name}</translation>
    </message>
    <message>
        <source>Write down a presupposition</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن پیش‌فرض</translation>
    </message>
    <message>
        <source>Correct a presupposition</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تصحیح پیش‌فرض</translation>
    </message>
    <message>
        <source>Remove a presupposition</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف پیش‌فرض</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن یادداشت</translation>
    </message>
    <message>
        <source>Remove a memo</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف یادداشت</translation>
    </message>
    <message>
        <source>Describe the study</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف مطالعه</translation>
    </message>
    <message>
        <source>Join the copy {file} by {who}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>پیوستن رونوشت {file} از {who}</translation>
    </message>
    <message>
        <source>Bring the file to schema {schema}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>رساندن پرونده به ساختار {schema}</translation>
    </message>
    <message>
        <source>Describe the interview {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف مصاحبهٔ {name}</translation>
    </message>
    <message>
        <source>Describe the participant {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف مشارکت‌کنندهٔ {name}</translation>
    </message>
    <message>
        <source>Add the participant {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن مشارکت‌کنندهٔ {name}</translation>
    </message>
    <message>
        <source>Change the interview order</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر ترتیب مصاحبه‌ها</translation>
    </message>
    <message>
        <source>Add the setting {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن بستر {name}</translation>
    </message>
    <message>
        <source>Describe the setting {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف بستر {name}</translation>
    </message>
    <message>
        <source>Reorder the settings</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر ترتیب بسترها</translation>
    </message>
    <message>
        <source>Merge the setting {name} into {into}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ادغام بستر {name} در {into}</translation>
    </message>
    <message>
        <source>Add the column {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن ستون {name}</translation>
    </message>
    <message>
        <source>Rename the column {name} to {new}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر نام ستون {name} به {new}</translation>
    </message>
    <message>
        <source>Remove the column {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف ستون {name}</translation>
    </message>
    <message>
        <source>Reorder the columns</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر ترتیب ستون‌ها</translation>
    </message>
    <message>
        <source>Map the speaker label {label}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تعیین صاحب نشان گویندهٔ {label}</translation>
    </message>
    <message>
        <source>Note a talk with {judge}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ثبت گفت‌وگو با {judge}</translation>
    </message>
    <message>
        <source>Describe the review by {judge}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>توصیف بازبینی {judge}</translation>
    </message>
    <message>
        <source>Remove the review by {judge}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف بازبینی {judge}</translation>
    </message>
    <message>
        <source>Comment on a judged link</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن نظر دربارهٔ پیوند داوری‌شده</translation>
    </message>
    <message>
        <source>Correct a comment</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تصحیح نظر</translation>
    </message>
    <message>
        <source>Remove a comment</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف نظر</translation>
    </message>
    <message>
        <source>Leave a disagreement with {judges} open</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>باز گذاشتن اختلاف با {judges}</translation>
    </message>
    <message>
        <source>Import the transcript {transcript} again</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درون‌برد دوبارهٔ متن {transcript}</translation>
    </message>
    <message>
        <source>Remove the transcript {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف متن {name}</translation>
    </message>
    <message>
        <source>Read the answers of {judge}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>خواندن پاسخ‌های {judge}</translation>
    </message>
    <message>
        <source>Relate {name} and {other}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>پیوند دادن {name} و {other}</translation>
    </message>
    <message>
        <source>Change the relation of {name} and {other}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر پیوند {name} و {other}</translation>
    </message>
    <message>
        <source>Take the relation of {name} and {other} away</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن پیوند {name} و {other}</translation>
    </message>
    <message>
        <source>Choose a quotation for {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برگزیدن نقل‌قول برای {name}</translation>
    </message>
    <message>
        <source>Take a quotation from {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن نقل‌قول از {name}</translation>
    </message>
    <message>
        <source>Move {name} in the figure</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جابه‌جایی {name} در شکل</translation>
    </message>
    <message>
        <source>Lay the figure out anew</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>چیدن دوبارهٔ شکل</translation>
    </message>
    <message>
        <source>Make the dimension {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ساختن بُعد {name}</translation>
    </message>
    <message>
        <source>Describe the dimension {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>وصف بُعد {name}</translation>
    </message>
    <message>
        <source>Reorder the dimension {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر ترتیب بُعد {name}</translation>
    </message>
    <message>
        <source>Remove the dimension {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف بُعد {name}</translation>
    </message>
    <message>
        <source>Say how {name} varies in {dimension}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>گفتن تفاوت {name} در {dimension}</translation>
    </message>
    <message>
        <source>Add the framework {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن چارچوب {name}</translation>
    </message>
    <message>
        <source>Describe the framework {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>وصف چارچوب {name}</translation>
    </message>
    <message>
        <source>Remove the framework {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف چارچوب {name}</translation>
    </message>
    <message>
        <source>Change the items of the framework {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر موردهای چارچوب {name}</translation>
    </message>
    <message>
        <source>Change the aspects of the framework {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر جنبه‌های چارچوب {name}</translation>
    </message>
    <message>
        <source>Write down the expectations of {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن انتظارهای {name}</translation>
    </message>
    <message>
        <source>Add the source {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن منبع {name}</translation>
    </message>
    <message>
        <source>Describe the source {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>وصف منبع {name}</translation>
    </message>
    <message>
        <source>Remove the source {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف منبع {name}</translation>
    </message>
    <message>
        <source>Reorder the list of references</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر ترتیب فهرست منابع</translation>
    </message>
    <message>
        <source>Write the finding {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن یافتهٔ {name}</translation>
    </message>
    <message>
        <source>Describe the finding {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>وصف یافتهٔ {name}</translation>
    </message>
    <message>
        <source>Remove the finding {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف یافتهٔ {name}</translation>
    </message>
    <message>
        <source>Set {name} beside {source}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>مقایسهٔ {name} با {source}</translation>
    </message>
    <message>
        <source>Set {name} beside {source} no more</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف مقایسهٔ {name} با {source}</translation>
    </message>
    <message>
        <source>Write a recommendation</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نوشتن پیشنهاد</translation>
    </message>
    <message>
        <source>Change a recommendation</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر پیشنهاد</translation>
    </message>
    <message>
        <source>Remove a recommendation</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف پیشنهاد</translation>
    </message>
    <message>
        <source>Join the copy {file}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>پیوستن رونوشت {file}</translation>
    </message>
    <message>
        <source>Unmark a statement</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن نشان گزاره</translation>
    </message>
    <message>
        <source>Unmark {n} statements</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن نشان {n} گزاره</translation>
    </message>
    <message>
        <source>Look at a statement again</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بازنگری گزاره</translation>
    </message>
    <message>
        <source>Look at {n} statements again</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بازنگری {n} گزاره</translation>
    </message>
    <message>
        <source>Correct the transcript {transcript}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تصحیح متن {transcript}</translation>
    </message>
    <message>
        <source>Correct a transcript</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تصحیح متن</translation>
    </message>
    <message>
        <source>Correct {n} transcripts</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تصحیح {n} متن</translation>
    </message>
    <message>
        <source>Replace a name in one place</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جایگزینی نام در یک جا</translation>
    </message>
    <message>
        <source>Replace names in {n} places</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جایگزینی نام‌ها در {n} جا</translation>
    </message>
    <message>
        <source>Place a statement in a transcript</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جا دادن گزاره در متن</translation>
    </message>
    <message>
        <source>Place {n} statements in transcripts</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جا دادن {n} گزاره در متن‌ها</translation>
    </message>
    <message>
        <source>Mark a quotation where it was found</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نشان‌کردن نقل‌قول در جایی که یافت شد</translation>
    </message>
    <message>
        <source>Mark {n} quotations where they were found</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نشان‌کردن {n} نقل‌قول در جاهایی که یافت شدند</translation>
    </message>
    <message>
        <source>Import a file</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درون‌برد پرونده</translation>
    </message>
    <message>
        <source>Import {n} files</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درون‌برد {n} پرونده</translation>
    </message>
    <message>
        <source>Import 1 statement from the table {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درون‌برد ۱ گزاره از جدول {name}</translation>
    </message>
    <message>
        <source>Import {n} statements from the table {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>درون‌برد {n} گزاره از جدول {name}</translation>
    </message>
    <message>
        <source>Lay {item} over one thing</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نهادن {item} بر یک چیز</translation>
    </message>
    <message>
        <source>Lay {item} over {n} things</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نهادن {item} بر {n} چیز</translation>
    </message>
    <message>
        <source>Take {item} from one thing</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن {item} از یک چیز</translation>
    </message>
    <message>
        <source>Take {item} from {n} things</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن {item} از {n} چیز</translation>
    </message>
    <message>
        <source>Add a source to the list</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن یک منبع به فهرست</translation>
    </message>
    <message>
        <source>Add {n} sources to the list</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>افزودن {n} منبع به فهرست</translation>
    </message>
    <message>
        <source>Remove the participant {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف مشارکت‌کنندهٔ {name}</translation>
    </message>
    <message>
        <source>Remove a participant</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف مشارکت‌کننده</translation>
    </message>
    <message>
        <source>Remove {n} participants</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف {n} مشارکت‌کننده</translation>
    </message>
    <message>
        <source>Remove the setting {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف بستر {name}</translation>
    </message>
    <message>
        <source>Remove a setting</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف بستر</translation>
    </message>
    <message>
        <source>Remove {n} settings</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف {n} بستر</translation>
    </message>
    <message>
        <source>Empty a cell</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>خالی‌کردن خانه</translation>
    </message>
    <message>
        <source>Empty {n} cells</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>خالی‌کردن {n} خانه</translation>
    </message>
    <message>
        <source>Paste a cell</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>چسباندن خانه</translation>
    </message>
    <message>
        <source>Paste {n} cells and rows</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>چسباندن {n} خانه و ردیف</translation>
    </message>
    <message>
        <source>Leave on purpose: {check}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>به‌عمد پذیرفتن: {check}</translation>
    </message>
    <message>
        <source>Count again: {check}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>دوباره شمردن: {check}</translation>
    </message>
    <message>
        <source>Move {name} to {target}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جابه‌جایی {name} به {target}</translation>
    </message>
    <message>
        <source>Move a card to {target}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جابه‌جایی کارت به {target}</translation>
    </message>
    <message>
        <source>Move {n} cards to {target}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>جابه‌جایی {n} کارت به {target}</translation>
    </message>
    <message>
        <source>Take {name} out of its category</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بیرون آوردن {name} از طبقه‌اش</translation>
    </message>
    <message>
        <source>Take a card out of its category</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بیرون آوردن کارت از طبقه‌اش</translation>
    </message>
    <message>
        <source>Take {n} cards out of their categories</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بیرون آوردن {n} کارت از طبقه‌هایشان</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف {name}</translation>
    </message>
    <message>
        <source>Remove a card</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف کارت</translation>
    </message>
    <message>
        <source>Remove {n} cards</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>حذف {n} کارت</translation>
    </message>
    <message>
        <source>Merge the {layer} {name} into {into}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ادغام {layer} {name} در {into}</translation>
    </message>
    <message>
        <source>Merge a card into {into}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ادغام کارت در {into}</translation>
    </message>
    <message>
        <source>Merge {n} cards into {into}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>ادغام {n} کارت در {into}</translation>
    </message>
    <message>
        <source>Pack 1 item for a reviewer</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بسته‌بندی ۱ مورد برای بازبین</translation>
    </message>
    <message>
        <source>Pack {n} items for a reviewer</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>بسته‌بندی {n} مورد برای بازبین</translation>
    </message>
    <message>
        <source>Keep {former} after the review by {judges}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نگه‌داشتن {former} پس از بازبینی {judges}</translation>
    </message>
    <message>
        <source>Keep a place after the review by {judges}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>نگه‌داشتن جا پس از بازبینی {judges}</translation>
    </message>
    <message>
        <source>Change {former} to {place} after the review by {judges}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر {former} به {place} پس از بازبینی {judges}</translation>
    </message>
    <message>
        <source>Change a place to {place} after the review by {judges}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تغییر جا به {place} پس از بازبینی {judges}</translation>
    </message>
    <message>
        <source>Take back the decision on {former}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>پس گرفتن تصمیم دربارهٔ {former}</translation>
    </message>
    <message>
        <source>Take back a decision on a disagreement</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>پس گرفتن تصمیم دربارهٔ اختلاف</translation>
    </message>
    <message>
        <source>Set the threshold for {measure}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>تعیین آستانه برای {measure}</translation>
    </message>
    <message>
        <source>Set no threshold for {measure}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن آستانه برای {measure}</translation>
    </message>
    <message>
        <source>Code {n} statements: {code}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>کد دادن به {n} گزاره: {code}</translation>
    </message>
    <message>
        <source>Take the code {taken} from a statement</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن کد {taken} از گزاره</translation>
    </message>
    <message>
        <source>Take the code {taken} from {n} statements</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>برداشتن کد {taken} از {n} گزاره</translation>
    </message>
    <message>
        <source>Code a statement {code} in place of {taken}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>دادن کد {code} به گزاره به‌جای {taken}</translation>
    </message>
    <message>
        <source>Code {n} statements {code} in place of {taken}</source>
        <extracomment>commands/labels.py</extracomment>
        <translation>دادن کد {code} به {n} گزاره به‌جای {taken}</translation>
    </message>
    <message>
        <source>{source} is not in the list of references. Add it first.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>منبع {source} در فهرست منابع نیست. نخست آن را بیفزایید.</translation>
    </message>
    <message>
        <source>{source} means several sources: {names}. Say which, with the year or the title.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>{source} می‌تواند چند منبع باشد: {names}. با سال یا عنوان بگویید کدام.</translation>
    </message>
    <message>
        <source>There is no finding {name}. Name a category, or write the finding first.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>یافته‌ای به نام {name} نیست. نام طبقه‌ای را بگویید، یا نخست یافته را بنویسید.</translation>
    </message>
    <message>
        <source>{name} is the name of several findings. Give one of them another name first.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>{name} نام چند یافته است. نخست به یکی از آن‌ها نام دیگری بدهید.</translation>
    </message>
    <message>
        <source>Where nothing was found there is no passage. Choose a source first.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>جایی که چیزی یافت نشده قطعه‌ای هم نیست. نخست منبعی برگزینید.</translation>
    </message>
    <message>
        <source>{source} has a document of its own. Choose a passage that is marked in it.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>منبع {source} سند خودش را دارد. قطعه‌ای برگزینید که در آن نشان شده است.</translation>
    </message>
    <message>
        <source>A source needs its authors or a title. Type one and try again.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>منبع باید نویسنده یا عنوان داشته باشد. یکی را بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{name} is an interview, no literature document. Choose another one.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>{name} مصاحبه است، نه سند پیشینه. سند دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{source} is in the list already: {title}</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>منبع {source} از پیش در فهرست هست: {title}</translation>
    </message>
    <message>
        <source>Without a source only that nothing was found can be said. Choose a source.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>بی منبع تنها می‌توان گفت که چیزی یافت نشد. منبعی برگزینید.</translation>
    </message>
    <message>
        <source>Sources are set beside {name} already. Say of one of them that nothing was found in it.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>یافتهٔ {name} با منبع‌هایی مقایسه شده است. دربارهٔ یکی از آن‌ها بگویید که در آن چیزی یافت نشد.</translation>
    </message>
    <message>
        <source>Passages of another document are linked to {source}. Take them away before you change its document.</source>
        <extracomment>commands/literature.py</extracomment>
        <translation>برای منبع {source} قطعه‌هایی از سند دیگری آمده است. پیش از تغییر سند آن‌ها را بردارید.</translation>
    </message>
    <message>
        <source>There is nothing to write yet: no source is in the list and no finding is set beside one.</source>
        <extracomment>commands/literature_exports.py</extracomment>
        <translation>هنوز چیزی برای نوشتن نیست: نه منبعی در فهرست است و نه یافته‌ای با منبعی مقایسه شده است.</translation>
    </message>
    <message>
        <source>Who answered, and when, stands in the answer of {judge} itself.</source>
        <extracomment>commands/meetings.py</extracomment>
        <translation>اینکه چه کسی پاسخ داده و چه زمانی، در خود پاسخ {judge} آمده است.</translation>
    </message>
    <message>
        <source>This package was written already. Prepare another.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>این بسته از پیش نوشته شده است. بستهٔ دیگری آماده کنید.</translation>
    </message>
    <message>
        <source>The categories have changed since the package was prepared. Prepare it again.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>طبقه‌ها پس از آماده‌شدن بسته تغییر کرده‌اند. بسته را دوباره آماده کنید.</translation>
    </message>
    <message>
        <source>{seed} can&apos;t be a seed. Choose a number from 0 to {most}.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>{seed} نمی‌تواند بذر باشد. عددی از ۰ تا {most} برگزینید.</translation>
    </message>
    <message>
        <source>There is nothing to pack: no code has reached a first-layer category yet.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>چیزی برای بسته‌بندی نیست: هنوز هیچ کدی به طبقهٔ لایهٔ اول نرسیده است.</translation>
    </message>
    <message>
        <source>Codes without a first-layer category were left out: {count}.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>کدهایی که طبقهٔ لایهٔ اول ندارند کنار گذاشته شدند: {count}.</translation>
    </message>
    <message>
        <source>There is nothing to pack: no statement has reached a first-layer category yet.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>چیزی برای بسته‌بندی نیست: هنوز هیچ گزاره‌ای به طبقهٔ لایهٔ اول نرسیده است.</translation>
    </message>
    <message>
        <source>Statements without a first-layer category were left out: {count}.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>گزاره‌هایی که طبقهٔ لایهٔ اول ندارند کنار گذاشته شدند: {count}.</translation>
    </message>
    <message>
        <source>{name} is nothing to stratify by. Choose category or participant.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>نمونه را نمی‌توان بر پایهٔ {name} گروه‌بندی کرد. طبقه یا مشارکت‌کننده را برگزینید.</translation>
    </message>
    <message>
        <source>A sample needs at least one item. Choose a larger number.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>نمونه دست‌کم یک مورد می‌خواهد. عدد بزرگ‌تری برگزینید.</translation>
    </message>
    <message>
        <source>Codes belong to no single participant. Stratify them by category.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>کد از آنِ یک مشارکت‌کننده نیست. کدها را بر پایهٔ طبقه گروه‌بندی کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be a package: its name must end in {endings}.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>پروندهٔ {file} نمی‌تواند بسته باشد: نامش باید به {endings} پایان یابد.</translation>
    </message>
    <message>
        <source>The sample was drawn with the seed {seed}.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>نمونه با بذر {seed} گرفته شد.</translation>
    </message>
    <message>
        <source>There are fewer than the sample of {wanted}: all {count} were taken.</source>
        <extracomment>commands/packing.py</extracomment>
        <translation>شمارشان کمتر از نمونهٔ خواسته‌شده ({wanted}) است: هر {count} مورد گرفته شد.</translation>
    </message>
    <message>
        <source>Names and places in the order can&apos;t be empty. Remove the row instead.</source>
        <extracomment>commands/people.py</extracomment>
        <translation>نام و جایگاه در ترتیب نمی‌توانند خالی باشند. به‌جای آن ردیف را حذف کنید.</translation>
    </message>
    <message>
        <source>The transcript {transcript} is of {name}. Remove the transcript first.</source>
        <extracomment>commands/people.py</extracomment>
        <translation>متن {transcript} از آنِ {name} است. نخست متن را حذف کنید.</translation>
    </message>
    <message>
        <source>A speaker label stands for {name}. Say first whose words it announces.</source>
        <extracomment>commands/people.py</extracomment>
        <translation>نشان گوینده‌ای از آنِ {name} است. نخست بگویید آن نشان سخن چه کسی را اعلام می‌کند.</translation>
    </message>
    <message>
        <source>Statements are words of {name} ({count}). Remove them first, then the participant.</source>
        <extracomment>commands/people.py</extracomment>
        <translation>گزاره‌هایی از سخنان {name} است ({count}). نخست آن‌ها و سپس مشارکت‌کننده را حذف کنید.</translation>
    </message>
    <message>
        <source>Participants come from {name} ({count}). Give them another setting first, or merge the two.</source>
        <extracomment>commands/people.py</extracomment>
        <translation>مشارکت‌کنندگانی از بستر {name} هستند ({count}). نخست بستر دیگری به آن‌ها بدهید یا دو بستر را ادغام کنید.</translation>
    </message>
    <message>
        <source>{text} is no place in an order. Write a whole number from 1 on.</source>
        <extracomment>commands/people_draft.py</extracomment>
        <translation>{text} جایگاهی در ترتیب نیست. عددی صحیح از ۱ به بالا بنویسید.</translation>
    </message>
    <message>
        <source>{text} is no kind of consent. Write written, oral or withdrawn, or leave it empty.</source>
        <extracomment>commands/people_draft.py</extracomment>
        <translation>{text} نوعی رضایت نیست. کتبی، شفاهی یا پس گرفته بنویسید، یا خالی بگذارید.</translation>
    </message>
    <message>
        <source>{name} is a column of the table already. Choose another name.</source>
        <extracomment>commands/people_draft.py</extracomment>
        <translation>جدول از پیش ستون {name} را دارد. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The participants have changed since this was looked at. Nothing was stored; do it again.</source>
        <extracomment>commands/people_draft.py</extracomment>
        <translation>مشارکت‌کنندگان پس از این نگاه تغییر کرده‌اند. چیزی ذخیره نشد؛ دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>{row}, {column}: {text}. {reason}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>‏{row}، {column}: {text}. {reason}</translation>
    </message>
    <message>
        <source>{file} holds no table. Choose another file.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>پروندهٔ {file} جدول ندارد. پروندهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The first row of {file} does not name its columns. Write their headings there.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>ردیف اول پروندهٔ {file} نام ستون‌ها را نمی‌گوید. سرستون‌ها را آنجا بنویسید.</translation>
    </message>
    <message>
        <source>{file} has no column of code names. Head one of them “code name”.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>پروندهٔ {file} ستونی برای نام‌های رمزی ندارد. سرستون یکی از ستون‌ها را «نام رمزی» بگذارید.</translation>
    </message>
    <message>
        <source>{row}, {column}: {reason}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>‏{row}، {column}: {reason}</translation>
    </message>
    <message>
        <source>Another column has this heading already.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>ستون دیگری از پیش همین سرستون را دارد.</translation>
    </message>
    <message>
        <source>A row above has the same name already.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>ردیفی بالاتر همین نام را دارد.</translation>
    </message>
    <message>
        <source>1 new setting: {names}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>۱ بستر تازه: {names}</translation>
    </message>
    <message>
        <source>{n} new settings: {names}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>{n} بستر تازه: {names}</translation>
    </message>
    <message>
        <source>1 new column: {names}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>۱ ستون تازه: {names}</translation>
    </message>
    <message>
        <source>{n} new columns: {names}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>{n} ستون تازه: {names}</translation>
    </message>
    <message>
        <source>1 cell changes</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>۱ خانه تغییر می‌کند</translation>
    </message>
    <message>
        <source>{n} cells change</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>{n} خانه تغییر می‌کند</translation>
    </message>
    <message>
        <source>A plain yes is taken for written consent: {names}. Correct those who consented orally.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>«بله» به معنای رضایت کتبی گرفته می‌شود: {names}. رضایت کسانی را که شفاهی رضایت داده‌اند تصحیح کنید.</translation>
    </message>
    <message>
        <source>The study holds all of it already; nothing changes.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>مطالعه همهٔ این‌ها را از پیش دارد؛ چیزی تغییر نمی‌کند.</translation>
    </message>
    <message>
        <source>All rows</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>همهٔ ردیف‌ها</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>ردیف {number}</translation>
    </message>
    <message>
        <source>1 new participant: {names}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>۱ مشارکت‌کنندهٔ تازه: {names}</translation>
    </message>
    <message>
        <source>{n} new participants: {names}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>{n} مشارکت‌کنندهٔ تازه: {names}</translation>
    </message>
    <message>
        <source>The table has no further column. Add one first, or paste with headings.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>جدول ستون دیگری ندارد. نخست ستونی بیفزایید یا همراه با سرستون‌ها بچسبانید.</translation>
    </message>
    <message>
        <source>This column has no heading. Name it, then paste again.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>این ستون سرستون ندارد. نامی به آن بدهید و دوباره بچسبانید.</translation>
    </message>
    <message>
        <source>A new row needs a name. Paste it together with its names.</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>ردیف تازه نام می‌خواهد. آن را همراه با نام‌ها بچسبانید.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <extracomment>commands/people_paste.py</extracomment>
        <translation>ستون {number}</translation>
    </message>
    <message>
        <source>This is {judge}&apos;s review of another study. Open that study to read it.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>این بازبینی {judge} از مطالعهٔ دیگری است. برای خواندنش آن مطالعه را باز کنید.</translation>
    </message>
    <message>
        <source>This review has the number of another answer in the study, so it can&apos;t be read. Ask for a new one.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>شمارهٔ این بازبینی در مطالعه از آنِ پاسخ دیگری است و خواندنش ممکن نیست. بازبینی تازه‌ای بخواهید.</translation>
    </message>
    <message>
        <source>This is an earlier state of {judge}&apos;s review than the one that was read. Choose the latest file.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>این وضع از بازبینی {judge} پیش از وضعی است که خوانده شد. تازه‌ترین پرونده را برگزینید.</translation>
    </message>
    <message>
        <source>{judge} has another review in this study already. Read it in its place, or ask which of the two holds.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>{judge} از پیش بازبینی دیگری در این مطالعه دارد. این را به‌جای آن بخوانید یا بپرسید کدام یک معتبر است.</translation>
    </message>
    <message>
        <source>It was made on another version of the categories than the present one.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>بازبینی بر پایهٔ نسخه‌ای از طبقه‌ها انجام شده که نسخهٔ کنونی نیست.</translation>
    </message>
    <message>
        <source>1 point is about a link that stands differently now.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>۱ نکته دربارهٔ پیوندی است که اکنون وضع دیگری دارد.</translation>
    </message>
    <message>
        <source>{n} points are about links that stand differently now.</source>
        <extracomment>commands/place_reviews.py</extracomment>
        <translation>{n} نکته دربارهٔ پیوندهایی است که اکنون وضع دیگری دارند.</translation>
    </message>
    <message>
        <source>An entry of the log needs words. Write what you take for granted, and try again.</source>
        <extracomment>commands/presuppositions.py</extracomment>
        <translation>نوشتهٔ دفتر پیش‌فرض‌ها نمی‌تواند خالی باشد. بنویسید چه چیزی را بدیهی می‌گیرید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>No names are listed. List a name and its pseudonym first.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>نامی در فهرست نیست. نخست نامی را با نام مستعارش بنویسید.</translation>
    </message>
    <message>
        <source>A name needs at least two letters. Write each of them out.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>نام دست‌کم دو حرف می‌خواهد. هر نام را کامل بنویسید.</translation>
    </message>
    <message>
        <source>A name is listed twice. List each of them once.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>نامی دو بار در فهرست آمده است. هر نام را یک بار بنویسید.</translation>
    </message>
    <message>
        <source>A pseudonym holds one of the names. Choose another for it.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>یکی از نام‌ها در نام مستعاری آمده است. نام مستعار دیگری به‌جای آن برگزینید.</translation>
    </message>
    <message>
        <source>The reason holds one of the names. Say it without them, as the history keeps it.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>یکی از نام‌ها در دلیل آمده است. دلیل را بدون نام‌ها بنویسید، چون تاریخچه آن را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>What the names stand in has changed since. Nothing was replaced; list them again.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>آنچه نام‌ها در آن آمده‌اند در این میان تغییر کرده است. چیزی جایگزین نشد؛ دوباره فهرستشان کنید.</translation>
    </message>
    <message>
        <source>{name} would be the label of an interviewer and of a participant. Choose another pseudonym.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>{name} هم نشان مصاحبه‌گر و هم نشان مشارکت‌کننده می‌شود. نام مستعار دیگری برگزینید.</translation>
    </message>
    <message>
        <source>Two of the study&apos;s records would both be called {name}. Choose another pseudonym.</source>
        <extracomment>commands/pseudonyms.py</extracomment>
        <translation>دو رکورد مطالعه هر دو {name} نامیده می‌شوند. نام مستعار دیگری برگزینید.</translation>
    </message>
    <message>
        <source>There is no recommendation {number}; there are {count}.</source>
        <extracomment>commands/recommendations.py</extracomment>
        <translation>پیشنهاد شمارهٔ {number} نیست؛ شمار پیشنهادها {count} است.</translation>
    </message>
    <message>
        <source>A recommendation needs words. Type them and try again.</source>
        <extracomment>commands/recommendations.py</extracomment>
        <translation>پیشنهاد باید نوشته شود. آن را بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>There is no code in the study yet, and a codebook needs one. Code a statement first.</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>مطالعه هنوز هیچ کدی ندارد و دفتر کد دست‌کم یکی می‌خواهد. نخست به گزاره‌ای کد بدهید.</translation>
    </message>
    <message>
        <source>Codes were taken by their depth: {depths}.</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>کدها بر پایهٔ ژرفایشان گرفته شدند: {depths}.</translation>
    </message>
    <message>
        <source>{file} was written by this program: layers, places and all else were taken as it marks them.</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>پروندهٔ {file} را همین برنامه نوشته است: لایه‌ها، جاها و همه‌چیز همان‌گونه که نشان کرده گرفته شد.</translation>
    </message>
    <message>
        <source>{file} was written by this program, but its own note is missing or damaged; it was read as any other.</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>پروندهٔ {file} را همین برنامه نوشته است، ولی یادداشت خودِ برنامه در آن نیست یا آسیب دیده است؛ مانند پرونده‌های دیگر خوانده شد.</translation>
    </message>
    <message>
        <source>{file} has no codes, texts or cases; there is nothing to import.</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>پروندهٔ {file} نه کد دارد، نه متن و نه مورد؛ چیزی برای درون‌برد نیست.</translation>
    </message>
    <message>
        <source>left out</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>The study has changed since {file} was looked at. Read the project again.</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>از هنگام دیدن {file} مطالعه تغییر کرده است. پرونده را دوباره بخوانید.</translation>
    </message>
    <message>
        <source>--depths can&apos;t be read at {part}. Write it as 1=second,2=first,3=code; the words are {words}.</source>
        <extracomment>commands/refi_layers.py</extracomment>
        <translation>‎--depths در {part} خوانده نمی‌شود. آن را چنین بنویسید: 1=second,2=first,3=code؛ واژه‌ها این‌هایند: {words}.</translation>
    </message>
    <message>
        <source>--depths gives depth {depth} twice. Give each depth once.</source>
        <extracomment>commands/refi_layers.py</extracomment>
        <translation>‎--depths ژرفای {depth} را دو بار دارد. هر ژرفا را یک بار بدهید.</translation>
    </message>
    <message>
        <source>Depth {below} can&apos;t be a higher layer than depth {above}, under which it stands. Give them in the order encounter, second, first, code.</source>
        <extracomment>commands/refi_layers.py</extracomment>
        <translation>ژرفای {below} نمی‌تواند لایه‌ای بالاتر از ژرفای {above} باشد که زیر آن است. ترتیب این است: نوع مواجهه، لایهٔ دوم، لایهٔ اول، کد اولیه.</translation>
    </message>
    <message>
        <source>The note {name} has no plain text; it was left out.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>یادداشت {name} متن ساده ندارد؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The note {name} is about something that did not come in; it was put into the study&apos;s own memo.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>یادداشت {name} دربارهٔ چیزی است که به مطالعه افزوده نشد؛ در یادداشت خودِ مطالعه گذاشته شد.</translation>
    </message>
    <message>
        <source>1 note is about nothing in particular; it was put into the study&apos;s own memo.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>۱ یادداشت دربارهٔ چیز ویژه‌ای نیست؛ در یادداشت خودِ مطالعه گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} notes are about nothing in particular; they were put into the study&apos;s own memo.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>{n} یادداشت دربارهٔ چیز ویژه‌ای نیستند؛ در یادداشت خودِ مطالعه گذاشته شدند.</translation>
    </message>
    <message>
        <source>1 reference to a note leads nowhere.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>۱ اشاره به یادداشت به جایی نمی‌رسد.</translation>
    </message>
    <message>
        <source>{n} references to notes lead nowhere.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>{n} اشاره به یادداشت به جایی نمی‌رسند.</translation>
    </message>
    <message>
        <source>Passages of the note {name} are coded; notes are no sources here, so these were left out.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>قطعه‌هایی از یادداشت {name} کد خورده‌اند؛ اینجا یادداشت منبع نیست، پس کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>1 link was left out: links between categories are relations here, which have a kind of their own.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>۱ پیوند کنار گذاشته شد: اینجا پیوند میان طبقه‌ها نوعی از آن خود دارد.</translation>
    </message>
    <message>
        <source>{n} links were left out: links between categories are relations here, which have a kind of their own.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>{n} پیوند کنار گذاشته شد: اینجا پیوند میان طبقه‌ها نوعی از آن خود دارد.</translation>
    </message>
    <message>
        <source>The set {name} was left out: there are no sets of codes, sources or notes here.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>مجموعهٔ {name} کنار گذاشته شد: اینجا مجموعه‌ای از کدها، منابع یا یادداشت‌ها نیست.</translation>
    </message>
    <message>
        <source>A relation was left out: with it, a category would include itself.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>یک پیوند کنار گذاشته شد: با آن طبقه‌ای خودش را دربر می‌گرفت.</translation>
    </message>
    <message>
        <source>Who coded what and when was left out ({users}).</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>اینکه چه کسی و کی کد داده است کنار گذاشته شد ({users}).</translation>
    </message>
    <message>
        <source>Who coded what and when was left out.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>اینکه چه کسی و کی کد داده است کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The colours of the codes were left out: a colour shows the second-layer category here.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>رنگ کدها کنار گذاشته شد: اینجا رنگ نشان طبقهٔ لایهٔ دوم است.</translation>
    </message>
    <message>
        <source>The case {name} is coded as a whole; codes are given to words here, so these were left out.</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>مورد {name} یکجا کد خورده است؛ اینجا کد به سخن داده می‌شود، پس این کدها کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The case {name} has values of variables that the file does not have; they were left out.</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>مورد {name} مقدارهایی از متغیرهایی دارد که در پرونده نیست؛ کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>The study has another value for {variable} of {name}; it was kept.</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>مطالعه برای {variable} در {name} مقدار دیگری دارد؛ همان ماند.</translation>
    </message>
    <message>
        <source>The study holds the text of {source} already, as {name}; what is coded in it was added there.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>مطالعه متن {source} را از پیش با نام {name} دارد؛ آنچه در آن کد خورده بود همان‌جا افزوده شد.</translation>
    </message>
    <message>
        <source>{source} holds no words; it was left out.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>منبع {source} هیچ واژه‌ای ندارد؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{source} is a picture or recording without a text; it was left out.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>منبع {source} تصویر یا ضبطی بدون متن است؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{source} is coded as a whole; codes are given to words here, so these codings were left out.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>منبع {source} یکجا کد خورده است؛ اینجا کد به سخن داده می‌شود، پس این کدها کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{source} belongs to several cases; only the passages that name their case have a participant.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>منبع {source} از آن چند «مورد» است؛ تنها قطعه‌هایی که مورد خود را می‌گویند مشارکت‌کننده دارند.</translation>
    </message>
    <message>
        <source>A passage of {source} has no place in its text and was left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} در متن آن جایی ندارد و کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} passages of {source} have no place in its text and were left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} قطعه از منبع {source} در متن آن جایی ندارند و کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>A passage of {source} is an area or a stretch of time, no words; it was left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} بخشی از تصویر یا زمان است، نه سخن؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} passages of {source} are areas or stretches of time, no words; they were left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} قطعه از منبع {source} بخشی از تصویر یا زمان‌اند، نه سخن؛ کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>A passage of {source} was taken without a place, by the words that the file gives for it.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} با واژه‌هایی که پرونده برایش دارد، بدون جا گرفته شد.</translation>
    </message>
    <message>
        <source>{n} passages of {source} were taken without a place, by the words that the file gives for them.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} قطعه از منبع {source} با واژه‌هایی که پرونده برایشان دارد، بدون جا گرفته شدند.</translation>
    </message>
    <message>
        <source>A passage of {source} was found by its quotation, not where its positions say.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} با نقل‌قولش پیدا شد، نه در جایی که شماره‌هایش می‌گویند.</translation>
    </message>
    <message>
        <source>{n} passages of {source} were found by their quotations, not where their positions say.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} قطعه از منبع {source} با نقل‌قولشان پیدا شدند، نه در جایی که شماره‌هایشان می‌گویند.</translation>
    </message>
    <message>
        <source>A passage of {source} has other words than its quotation says; its positions were taken.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>واژه‌های یک قطعه از منبع {source} جز آن است که نقل‌قولش می‌گوید؛ جایی که شماره‌هایش می‌گویند گرفته شد.</translation>
    </message>
    <message>
        <source>{n} passages of {source} have other words than their quotations say; their positions were taken.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>واژه‌های {n} قطعه از منبع {source} جز آن است که نقل‌قولشان می‌گوید؛ جایی که شماره‌هایشان می‌گویند گرفته شد.</translation>
    </message>
    <message>
        <source>{n} passages of {source} stand at the same place as another; their codes became those of one statement.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} قطعه از منبع {source} در جای قطعه‌ای دیگرند؛ کدهایشان از آن یک گزاره شد.</translation>
    </message>
    <message>
        <source>A passage of {source} is coded with a code that the file does not have; that coding was left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} کدی دارد که در پرونده نیست؛ آن کد کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Passages of {source} are coded with codes that the file does not have; these {n} codings were left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>قطعه‌هایی از منبع {source} کدهایی دارند که در پرونده نیست؛ این {n} کدگذاری کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>In {source}, {n} of {all} passages stand where their quotations say.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>در منبع {source}، {n} قطعه از {all} قطعه همان‌جا هستند که نقل‌قولشان می‌گوید.</translation>
    </message>
    <message>
        <source>{source} has no quotations to check its passages by; they were read so that most ends ({n} of {all}) stand between words.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>منبع {source} نقل‌قولی ندارد که قطعه‌ها با آن سنجیده شوند؛ چنان خوانده شد که بیشترِ آغازها و پایان‌ها ({n} از {all}) میان واژه‌ها باشند.</translation>
    </message>
    <message>
        <source>The positions in {source} were read as UTF-16, in which an emoji counts as two.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>جاهای منبع {source} با شمارش UTF-16 خوانده شد که شکلک در آن دو شمرده می‌شود.</translation>
    </message>
    <message>
        <source>The positions in {source} were read with each line end counted as two letters.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>در شمارش جاهای منبع {source} هر پایان سطر دو حرف گرفته شد.</translation>
    </message>
    <message>
        <source>The positions in {source} were read with each line end counted as one letter.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>در شمارش جاهای منبع {source} هر پایان سطر یک حرف گرفته شد.</translation>
    </message>
    <message>
        <source>The positions in {source} were read as beginning with 1 (or with a byte-order mark counted).</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>شمارش جاهای منبع {source} از ۱ گرفته شد (یا با نشان آغاز پرونده).</translation>
    </message>
    <message>
        <source>The positions in {source} were read as naming the last letter, not the one after it.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>شمارهٔ پایان در منبع {source} خودِ حرف آخر گرفته شد، نه حرف پس از آن.</translation>
    </message>
    <message>
        <source>{name} stands in the file more than once at the same place; these became one.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>نام {name} در پرونده بیش از یک بار در یک جا آمده است؛ این‌ها یکی شدند.</translation>
    </message>
    <message>
        <source>{name} is the name of several in the file; the one under {parent} became {new}.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>در پرونده چند کد نام {name} را دارند؛ آن که زیر {parent} است {new} نام گرفت.</translation>
    </message>
    <message>
        <source>{name} stands under {other} in the file; in the study it stays under {kept}.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>کد {name} در پرونده زیر {other} است؛ در مطالعه زیر {kept} می‌ماند.</translation>
    </message>
    <message>
        <source>{name} stands under {parent} in the file, but not in the next layer; it was left without a category.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>کد {name} در پرونده زیر {parent} است، ولی نه در لایهٔ بعدی؛ بی‌بالادست ماند.</translation>
    </message>
    <message>
        <source>{name} is a category here and was coded with itself; a code of the same name was made too.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>نام {name} اینجا طبقه است و خودش هم به سخن داده شده بود؛ کدی با همین نام نیز ساخته شد.</translation>
    </message>
    <message>
        <source>{name} (depth {depth}) was skipped, as the depths say.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>کد {name} (ژرفای {depth}) بنا بر ژرفاها کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>A name is longer than a study can have; it was cut to {name}.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>نامی بلندتر از آن بود که در مطالعه بگنجد؛ به {name} کوتاه شد.</translation>
    </message>
    <message>
        <source>The study has another definition of {name}; it was kept.</source>
        <extracomment>commands/refi_tree_records.py</extracomment>
        <translation>مطالعه تعریف دیگری از {name} دارد؛ همان ماند.</translation>
    </message>
    <message>
        <source>{file} has no words in it. Choose another file.</source>
        <extracomment>commands/reimporting.py</extracomment>
        <translation>پروندهٔ {file} هیچ واژه‌ای ندارد. پروندهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>It has no category of the layer below yet. Resolve that layer first.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>هنوز طبقه‌ای از لایهٔ پایین‌تر ندارد. نخست آن لایه را فیصله دهید.</translation>
    </message>
    <message>
        <source>{name} stands in another layer. Choose another place.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>{name} در لایهٔ دیگری است. جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>What was judged stands in the analysis no more as it did, so it can&apos;t be moved. Say why it is kept so, or leave it open.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>آنچه داوری شده دیگر مانند پیش در تحلیل نیست و نمی‌توان جابه‌جایش کرد. بگویید چرا همین‌گونه می‌ماند یا آن را باز بگذارید.</translation>
    </message>
    <message>
        <source>Name the code that the statement gets under {name}.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>بگویید گزاره زیر طبقهٔ {name} چه کدی می‌گیرد.</translation>
    </message>
    <message>
        <source>The code {code} stands elsewhere than under {name}. Choose a code under {name}, or name a new one.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>کد {code} جایی جز زیر طبقهٔ {name} است. کدی زیر طبقهٔ {name} برگزینید یا کد تازه‌ای نام ببرید.</translation>
    </message>
    <message>
        <source>It stands in several categories of the layer below. Resolve that layer first.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>در چند طبقه از لایهٔ پایین‌تر است. نخست آن لایه را فیصله دهید.</translation>
    </message>
    <message>
        <source>A category itself is changed by hand: rename, describe, merge or remove it. Then decide to keep it as it is now, with the reason.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>خودِ طبقه را باید به دست خود تغییر دهید: نامش را تغییر دهید، توصیف، ادغام یا حذفش کنید. سپس با دلیل تصمیم بگیرید که همین‌گونه بماند.</translation>
    </message>
    <message>
        <source>Say where it shall stand instead.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>بگویید به‌جای آن کجا باشد.</translation>
    </message>
    <message>
        <source>What it was to be moved to is no longer in the analysis. Choose another place.</source>
        <extracomment>commands/relinking.py</extracomment>
        <translation>آنچه باید زیر آن می‌رفت دیگر در تحلیل نیست. جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>A category can&apos;t have fewer than 0 quotations. Choose a larger number.</source>
        <extracomment>commands/report_exports.py</extracomment>
        <translation>شمار نقل‌قول‌های یک طبقه نمی‌تواند کمتر از ۰ باشد. عدد بزرگ‌تری برگزینید.</translation>
    </message>
    <message>
        <source>A code can&apos;t have fewer than 0 examples. Choose a larger number.</source>
        <extracomment>commands/report_exports.py</extracomment>
        <translation>شمار نمونه‌های یک کد نمی‌تواند کمتر از ۰ باشد. عدد بزرگ‌تری برگزینید.</translation>
    </message>
    <message>
        <source>There is no checklist {name}. Choose one of {names}.</source>
        <extracomment>commands/report_exports.py</extracomment>
        <translation>فهرست وارسی با نام {name} نیست. یکی از این‌ها را برگزینید: {names}.</translation>
    </message>
    <message>
        <source>It stands in {name} by now. Change it to where it shall stand, or leave it open.</source>
        <extracomment>commands/resolving.py</extracomment>
        <translation>اکنون در {name} است. آن را به جایی که باید باشد تغییر دهید یا باز بگذارید.</translation>
    </message>
    <message>
        <source>{name} is where the analysis has it. Keep it there instead.</source>
        <extracomment>commands/resolving.py</extracomment>
        <translation>در تحلیل هم در {name} است. به‌جای تغییر، همان‌جا نگهش دارید.</translation>
    </message>
    <message>
        <source>This comment is by {author}. Answer it instead.</source>
        <extracomment>commands/resolving.py</extracomment>
        <translation>این نظر از {author} است. به‌جای آن پاسخش را بنویسید.</translation>
    </message>
    <message>
        <source>A comment needs words. Write them and try again.</source>
        <extracomment>commands/resolving.py</extracomment>
        <translation>نظر نمی‌تواند خالی باشد. چیزی بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>A disagreement is resolved by a named person. Say by whom.</source>
        <extracomment>commands/resolving.py</extracomment>
        <translation>اختلاف را کسی فیصله می‌دهد که نامش معلوم باشد. بگویید چه کسی.</translation>
    </message>
    <message>
        <source>A disagreement is resolved with a reason. Write one and try again.</source>
        <extracomment>commands/resolving.py</extracomment>
        <translation>اختلاف با دلیل فیصله می‌یابد. دلیلی بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{file} is no review in place. Choose another file to write your review in.</source>
        <extracomment>commands/reviewing.py</extracomment>
        <translation>پروندهٔ {file} بازبینی در جا نیست. پروندهٔ دیگری برای نوشتن بازبینی خود برگزینید.</translation>
    </message>
    <message>
        <source>{file} is a review of another study. Choose another file to write your review in.</source>
        <extracomment>commands/reviewing.py</extracomment>
        <translation>پروندهٔ {file} بازبینی مطالعهٔ دیگری است. پروندهٔ دیگری برای نوشتن بازبینی خود برگزینید.</translation>
    </message>
    <message>
        <source>{file} is the review of {judge}. Choose another file to write your review in.</source>
        <extracomment>commands/reviewing.py</extracomment>
        <translation>پروندهٔ {file} بازبینی {judge} است. پروندهٔ دیگری برای نوشتن بازبینی خود برگزینید.</translation>
    </message>
    <message>
        <source>{file} is no name for a review. Choose one that ends in {ending}.</source>
        <extracomment>commands/reviewing.py</extracomment>
        <translation>{file} نام بازبینی نمی‌شود. نامی برگزینید که به {ending} پایان یابد.</translation>
    </message>
    <message>
        <source>{file} is open in another window. Close it there first.</source>
        <extracomment>commands/reviewing.py</extracomment>
        <translation>پروندهٔ {file} در پنجرهٔ دیگری باز است. نخست آنجا آن را ببندید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written there. Choose a folder in which you may write.</source>
        <extracomment>commands/reviewing.py</extracomment>
        <translation>پروندهٔ {file} را نمی‌توان آنجا نوشت. پوشه‌ای برگزینید که اجازهٔ نوشتن در آن را دارید.</translation>
    </message>
    <message>
        <source>The sample study is incomplete: {name} is not in it.</source>
        <extracomment>commands/sample.py</extracomment>
        <translation>مطالعهٔ نمونه کامل نیست: {name} در آن نیست.</translation>
    </message>
    <message>
        <source>The sample study is incomplete: a statement is not in {name}.</source>
        <extracomment>commands/sample.py</extracomment>
        <translation>مطالعهٔ نمونه ناقص است: گزاره‌ای از آن در متن {name} نیست.</translation>
    </message>
    <message>
        <source>A study needs a title. Type one and try again.</source>
        <extracomment>commands/session.py</extracomment>
        <translation>هر مطالعه عنوان می‌خواهد. عنوانی بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{language} is not a language that a study can have. Choose fa or en.</source>
        <extracomment>commands/session.py</extracomment>
        <translation>زبان مطالعه نمی‌تواند {language} باشد. یکی از fa و en را برگزینید.</translation>
    </message>
    <message>
        <source>{file} lacks known headings. Its first row needs {unit}, then first_layer, second_layer or encounter.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>سرستون‌های پروندهٔ {file} شناخته نشد. ردیف نخست آن باید {unit} و سپس first_layer یا second_layer یا encounter داشته باشد.</translation>
    </message>
    <message>
        <source>A sorting needs the name of who sorts. Type it and try again.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>طبقه‌بندی نام داور را می‌خواهد. آن را بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be an answer: its name must end in {endings}.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>پروندهٔ {file} نمی‌تواند پاسخ باشد: نام آن باید به {endings} پایان یابد.</translation>
    </message>
    <message>
        <source>{file} has no rows under its headings. Choose the table with the answers.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>پروندهٔ {file} زیر سرستون‌ها ردیفی ندارد. جدولی را برگزینید که پاسخ‌ها در آن است.</translation>
    </message>
    <message>
        <source>{file} is a review in place, no package to be sorted. Choose the package that was sent.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>پروندهٔ {file} بازبینی در جا است، نه بسته‌ای برای طبقه‌بندی. بسته‌ای را برگزینید که فرستاده شده است.</translation>
    </message>
    <message>
        <source>{file} holds the answer of {judge} already. Sort the package as it was sent, or write to another file.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>پروندهٔ {file} از پیش پاسخ {judge} را در خود دارد. بسته را همان‌گونه که فرستاده شده طبقه‌بندی کنید، یا در پرونده‌ای دیگر بنویسید.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name; nothing was overwritten.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>پروندهٔ {file} از پیش هست. نام دیگری برگزینید؛ چیزی بازنویسی نشد.</translation>
    </message>
    <message>
        <source>{file} was changed by another program since it was opened, so nothing was written over it. Open it again.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>برنامهٔ دیگری پروندهٔ {file} را پس از باز شدن تغییر داده است، پس چیزی روی آن نوشته نشد. آن را دوباره باز کنید.</translation>
    </message>
    <message>
        <source>Row {row}: there is no {unit} in it.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: ستون {unit} در آن خالی است.</translation>
    </message>
    <message>
        <source>Row {row}: its {unit} was answered in a row above.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: مقدار ستون {unit} در ردیفی بالاتر پاسخ گرفته است.</translation>
    </message>
    <message>
        <source>Row {row}: its {unit} is not in the package.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: مقدار ستون {unit} در بسته نیست.</translation>
    </message>
    <message>
        <source>Row {row}: its {unit} may be several of the package. Copy it from there.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: مقدار ستون {unit} با چند مورد بسته جور درمی‌آید. آن را از خود بسته رونوشت بردارید.</translation>
    </message>
    <message>
        <source>Row {row}: {name} can&apos;t stand beside a category.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: {name} نمی‌تواند کنار طبقه‌ای بیاید.</translation>
    </message>
    <message>
        <source>Row {row}: {name} is a category of another layer than {column}.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: طبقهٔ {name} از لایهٔ {column} نیست و به لایهٔ دیگری تعلق دارد.</translation>
    </message>
    <message>
        <source>Row {row}: there is no category named {name} in the package.</source>
        <extracomment>commands/sorting.py</extracomment>
        <translation>ردیف {row}: در بسته طبقه‌ای به نام {name} نیست.</translation>
    </message>
    <message>
        <source>All of {name} would go. Leave something with it, or rename it.</source>
        <extracomment>commands/splitting.py</extracomment>
        <translation>همهٔ آنچه در {name} است می‌رود. چیزی در آن بگذارید، یا نامش را تغییر دهید.</translation>
    </message>
    <message>
        <source>Nothing was chosen to go to the new card. Choose some of what {name} has.</source>
        <extracomment>commands/splitting.py</extracomment>
        <translation>چیزی برای رفتن به کارت تازه انتخاب نشده است. بخشی از آنچه را در {name} است برگزینید.</translation>
    </message>
    <message>
        <source>Only what stands under {name} can go to the new card.</source>
        <extracomment>commands/splitting.py</extracomment>
        <translation>تنها آنچه زیر {name} است می‌تواند به کارت تازه برود.</translation>
    </message>
    <message>
        <source>This statement lies in no transcript, so nothing can be added to it.</source>
        <extracomment>commands/statements.py</extracomment>
        <translation>این گزاره در هیچ متن مصاحبه‌ای جا ندارد، پس نمی‌توان چیزی به آن افزود.</translation>
    </message>
    <message>
        <source>The statement holds these words already. Select others to add them.</source>
        <extracomment>commands/statements.py</extracomment>
        <translation>گزاره این واژه‌ها را از پیش در خود دارد. برای افزودن، واژه‌های دیگری برگزینید.</translation>
    </message>
    <message>
        <source>Each of the two statements needs a code. Choose some of the codes, not all.</source>
        <extracomment>commands/statements.py</extracomment>
        <translation>هر یک از دو گزاره کدی می‌خواهد. بخشی از کدها را برگزینید، نه همه را.</translation>
    </message>
    <message>
        <source>Only the interviewer&apos;s words are selected. Select some of the participant&apos;s words.</source>
        <extracomment>commands/statements.py</extracomment>
        <translation>تنها گفته‌های مصاحبه‌گر برگزیده شده است. بخشی از گفته‌های مشارکت‌کننده را برگزینید.</translation>
    </message>
    <message>
        <source>There is no profile {name}. Choose one of {names}, or a file of your own that ends in {ending}.</source>
        <extracomment>exchange/page.py</extracomment>
        <translation>نمایه‌ای به نام {name} نیست. یکی از این‌ها را برگزینید: {names}، یا پرونده‌ای از خودتان که به {ending} پایان یابد.</translation>
    </message>
    <message>
        <source>{file} is no style profile: {key} is missing there, or is not what it should be. See how one is written in the manual, docs/profiles.md.</source>
        <extracomment>exchange/page.py</extracomment>
        <translation>پروندهٔ {file} نمایهٔ سبک نیست: {key} در آن نیست یا آنچه باید باشد نیست. در راهنما (docs/profiles.md) ببینید چگونه نوشته می‌شود.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} KB, more than a style profile ever needs. Check that it is the right file.</source>
        <extracomment>exchange/page.py</extracomment>
        <translation>پروندهٔ {file} از {limit} کیلوبایت بزرگ‌تر است؛ بیش از آنچه نمایهٔ سبک نیاز دارد. ببینید پروندهٔ درست باشد.</translation>
    </message>
    <message>
        <source>{file} is no style profile: it can&apos;t be read as JSON in UTF-8. Check its commas, quotes and brackets.</source>
        <extracomment>exchange/page.py</extracomment>
        <translation>پروندهٔ {file} نمایهٔ سبک نیست: نمی‌توان آن را JSON در UTF-8 خواند. ویرگول‌ها، گیومه‌ها و کروشه‌هایش را وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} is no style profile: it holds {key}, which profiles don&apos;t have. Take it out, or check how it is spelt.</source>
        <extracomment>exchange/page.py</extracomment>
        <translation>پروندهٔ {file} نمایهٔ سبک نیست: کلید {key} را دارد که نمایه‌ها ندارند. آن را بردارید یا املایش را وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} holds no REFI-QDA codebook. Export it again as .qdc from the program that made it.</source>
        <extracomment>exchange/qdc_reader.py</extracomment>
        <translation>در پروندهٔ {file} دفتر کد REFI-QDA نیست. از برنامه‌ای که آن را ساخته است دوباره برون‌برد ‎.qdc بگیرید.</translation>
    </message>
    <message>
        <source>The text of {source} lies outside the file, where nothing is opened; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>متن منبع {source} بیرون از پرونده است و آنجا چیزی باز نمی‌شود؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The text of {source} is missing in the file; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>متن منبع {source} در پرونده نیست؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{source} has no plain text in the file; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>منبع {source} در پرونده متن ساده ندارد؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The text of {source} is neither UTF-8 nor UTF-16; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>متن منبع {source} نه UTF-8 است و نه UTF-16؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The text of {source} is too large or packed too tightly; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>متن منبع {source} بیش از اندازه بزرگ یا فشرده است؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The text of {source} is damaged in the file; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>متن منبع {source} در پرونده آسیب دیده است؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{file} holds no REFI-QDA project. Export the project again as .qdpx from the program that made it.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>در پروندهٔ {file} پروژهٔ REFI-QDA نیست. از برنامه‌ای که آن را ساخته است دوباره برون‌برد ‎.qdpx بگیرید.</translation>
    </message>
    <message>
        <source>{file} holds a part that unpacks to more than any project needs. Check that it is the right file.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>در پروندهٔ {file} بخشی است که بیش از نیاز هر پروژه باز می‌شود. ببینید که پرونده درست باشد.</translation>
    </message>
    <message>
        <source>{file} is made of more than {limit} parts, which no project is. Check that it is the right file.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>پروندهٔ {file} بیش از {limit} بخش دارد که هیچ پروژه‌ای ندارد. ببینید که پرونده درست باشد.</translation>
    </message>
    <message>
        <source>The project says that it comes from this program, but what the program keeps in it can&apos;t be read.</source>
        <extracomment>exchange/refi_data.py</extracomment>
        <translation>پروژه می‌گوید که از همین برنامه آمده است، ولی آنچه برنامه در آن نگه می‌دارد خواندنی نیست.</translation>
    </message>
    <message>
        <source>{guid} in {source} has no place.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>{guid} در منبع {source} جا ندارد.</translation>
    </message>
    <message>
        <source>The text of {source} is not in the file.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>متن منبع {source} در پرونده نیست.</translation>
    </message>
    <message>
        <source>{source} names no file.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>منبع {source} هیچ پرونده‌ای را نام نمی‌برد.</translation>
    </message>
    <message>
        <source>{guid} in {source} goes from {start} to {end}, no place in a text of {length} characters.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>{guid} در منبع {source} از {start} تا {end} است؛ چنین جایی در متنی با {length} نویسه نیست.</translation>
    </message>
    <message>
        <source>{source} lies at {path}, which is not a file of the project.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>منبع {source} در {path} است که پرونده‌ای از پروژه نیست.</translation>
    </message>
    <message>
        <source>The same code is given to {guid} in {source} more than once.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>در منبع {source} به {guid} یک کد بیش از یک بار داده شده است.</translation>
    </message>
    <message>
        <source>{guid} in {source} has the code {code}, which says that it can&apos;t be given.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>در منبع {source} به {guid} کد {code} داده شده است که خود می‌گوید دادنی نیست.</translation>
    </message>
    <message>
        <source>{element} {guid} refers to {target}, which is not in the file.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>عنصر {element} با شناسهٔ {guid} به {target} اشاره می‌کند که در پرونده نیست.</translation>
    </message>
    <message>
        <source>The set {name} names a member more than once.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>مجموعهٔ {name} یک عضو را بیش از یک بار نام می‌برد.</translation>
    </message>
    <message>
        <source>The {element} {guid} has no name.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>عنصر {element} با شناسهٔ {guid} نام ندارد.</translation>
    </message>
    <message>
        <source>{element} {guid} refers to {target}, which is a {kind}.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>عنصر {element} با شناسهٔ {guid} به {target} اشاره می‌کند که یک {kind} است.</translation>
    </message>
    <message>
        <source>{name} has more than one value of {variable}.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>مورد {name} بیش از یک مقدار برای متغیر {variable} دارد.</translation>
    </message>
    <message>
        <source>{name} has a value of {variable} that is {kind} and not {right}.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>مورد {name} برای متغیر {variable} مقداری از نوع {kind} دارد، نه از نوع {right}.</translation>
    </message>
    <message>
        <source>A {element} has no GUID.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>یکی از عنصرهای {element} شناسهٔ GUID ندارد.</translation>
    </message>
    <message>
        <source>{guid} is the GUID of a {element} and of a {other}; a GUID can stand for one thing only.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>شناسهٔ {guid} هم از آنِ یک {element} است و هم از آنِ یک {other}؛ هر GUID تنها می‌تواند از آنِ یک چیز باشد.</translation>
    </message>
    <message>
        <source>Another {element} is called {name} too.</source>
        <extracomment>exchange/refi_linter.py</extracomment>
        <translation>عنصر دیگری از نوع {element} هم نام {name} را دارد.</translation>
    </message>
    <message>
        <source>The codes of {file} are nested more than {limit} deep. Check that it is the right file.</source>
        <extracomment>exchange/refi_reader.py</extracomment>
        <translation>کدهای پروندهٔ {file} بیش از {limit} لایه تودرتویند. ببینید که پرونده درست باشد.</translation>
    </message>
    <message>
        <source>The file says that it follows {namespace}, not {known}; it was read all the same.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>پرونده می‌گوید که از {namespace} پیروی می‌کند، نه از {known}؛ با این همه خوانده شد.</translation>
    </message>
    <message>
        <source>{element} (line {line}) stands in {parent} where the schema does not allow it.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>{element} (سطر {line}) در {parent} جایی آمده است که طرح‌واره روا نمی‌دارد.</translation>
    </message>
    <message>
        <source>{parent} (line {line}) has no {element}, which the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>در {parent} (سطر {line}) عنصر {element} نیست که طرح‌واره می‌خواهد.</translation>
    </message>
    <message>
        <source>{element} (line {line}) has no {attribute}, which the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>{element} (سطر {line}) ویژگی {attribute} را ندارد که طرح‌واره می‌خواهد.</translation>
    </message>
    <message>
        <source>{element} (line {line}) has {attribute}, which the schema does not know.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>{element} (سطر {line}) ویژگی {attribute} را دارد که طرح‌واره نمی‌شناسد.</translation>
    </message>
    <message>
        <source>{attribute} of {element} (line {line}) is not written as the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>ویژگی {attribute} در {element} (سطر {line}) چنان که طرح‌واره می‌خواهد نوشته نشده است.</translation>
    </message>
    <message>
        <source>What {element} (line {line}) holds is not written as the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>آنچه در {element} (سطر {line}) است چنان که طرح‌واره می‌خواهد نوشته نشده است.</translation>
    </message>
    <message>
        <source>The folder {folder} has something in it. Choose another name or allow replacing it.</source>
        <extracomment>exchange/target_folder.py</extracomment>
        <translation>پوشهٔ {folder} خالی نیست. نام دیگری برگزینید یا جایگزینی را مجاز کنید.</translation>
    </message>
    <message>
        <source>{file} is a file. Choose a name for a new folder.</source>
        <extracomment>exchange/target_folder.py</extracomment>
        <translation>{file} پرونده است. نامی برای پوشه‌ای تازه برگزینید.</translation>
    </message>
    <message>
        <source>There is nothing named {name}. Check the name.</source>
        <extracomment>scripting.py</extracomment>
        <translation>چیزی با نام {name} نیست. نام را وارسی کنید.</translation>
    </message>
    <message>
        <source>These words stand nowhere. Check them, and the interview in which they are looked for.</source>
        <extracomment>scripting.py</extracomment>
        <translation>این واژه‌ها هیچ‌جا نیامده‌اند. واژه‌ها و مصاحبه‌ای را که در آن جست‌وجو می‌شوند وارسی کنید.</translation>
    </message>
    <message>
        <source>These words stand in several places. Say which interview is meant, or give more words.</source>
        <extracomment>scripting.py</extracomment>
        <translation>این واژه‌ها در چند جا آمده‌اند. بگویید کدام مصاحبه را می‌گویید، یا واژه‌های بیشتری بدهید.</translation>
    </message>
    <message>
        <source>No definition yet. Write one in Group.</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>هنوز تعریفی ندارد. در «دسته‌بندی» بنویسید.</translation>
    </message>
    <message>
        <source>Relate to…</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>پیوند با…</translation>
    </message>
    <message>
        <source>Show in Group</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>نمایش در دسته‌بندی</translation>
    </message>
    <message>
        <source>Relations</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>پیوندها</translation>
    </message>
    <message>
        <source>is included in</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>جزئی از</translation>
    </message>
    <message>
        <source>It stands in no relation.</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>پیوندی ندارد.</translation>
    </message>
    <message>
        <source>Arrows</source>
        <extracomment>ui/outcome/figure/legend.py</extracomment>
        <translation>پیکان‌ها</translation>
    </message>
    <message>
        <source>Fit in window</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>گنجاندن در پنجره</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>چیدمان دوباره</translation>
    </message>
    <message>
        <source>{n} place by hand was taken back.</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>{n} جابه‌جایی دستی پس گرفته شد.</translation>
    </message>
    <message>
        <source>{n} places by hand were taken back.</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>{n} جابه‌جایی دستی پس گرفته شد.</translation>
    </message>
    <message>
        <source>Relate &amp;to…</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>پیوند &amp;با…</translation>
    </message>
    <message>
        <source>&amp;Previous relation</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>پیوند &amp;قبلی</translation>
    </message>
    <message>
        <source>Remove the re&amp;lation</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>ح&amp;ذف پیوند</translation>
    </message>
    <message>
        <source>Lay the figure out &amp;anew</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>&amp;چیدمان دوبارهٔ شکل</translation>
    </message>
    <message>
        <source>No categories yet. Here you will see how the kinds of encounter and their categories relate. Make some in Group first.</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>هنوز طبقه‌ای نیست. اینجا می‌بینید انواع مواجهه و طبقه‌هایشان چه پیوندی با هم دارند. نخست در «دسته‌بندی» چند طبقه بسازید.</translation>
    </message>
    <message>
        <source>Show the board</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>نمایش تخته</translation>
    </message>
    <message>
        <source>Back to 100 %</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>بازگشت به ۱۰۰ درصد</translation>
    </message>
    <message>
        <source>Choose a category to see its definition and quotations, or the word on an arrow to see why it is there.</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>طبقه‌ای برگزینید تا تعریف و نقل‌قول‌هایش را ببینید، یا واژهٔ روی پیکان را تا ببینید چرا آنجاست.</translation>
    </message>
    <message>
        <source>R relates a category to another. Pull a box or frame to move it, or press Ctrl and an arrow key.</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>کلید R طبقه‌ای را با طبقه‌ای دیگر پیوند می‌دهد. برای جابه‌جایی، کادر یا قاب را بکشید یا Ctrl و یکی از کلیدهای جهت را بزنید.</translation>
    </message>
    <message>
        <source>Chosen in the figure</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>برگزیده در شکل</translation>
    </message>
    <message>
        <source>Relation</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>پیوند</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>{number} از {count}</translation>
    </message>
    <message>
        <source>Previous relation</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>پیوند قبلی</translation>
    </message>
    <message>
        <source>Next relation</source>
        <extracomment>ui/outcome/figure/panel.py</extracomment>
        <translation>پیوند بعدی</translation>
    </message>
    <message>
        <source>{name} includes…</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>طبقهٔ «{name}» دربر می‌گیرد…</translation>
    </message>
    <message>
        <source>{name} is included in…</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>طبقهٔ «{name}» جزئی است از…</translation>
    </message>
    <message>
        <source>{name} contradicts…</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>طبقهٔ «{name}» در تقابل است با…</translation>
    </message>
    <message>
        <source>{name} is parallel to…</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>طبقهٔ «{name}» هم‌تراز است با…</translation>
    </message>
    <message>
        <source>Relate {name}</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>پیوند طبقهٔ {name}</translation>
    </message>
    <message>
        <source>It rests on the statement…</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>گزارهٔ گواه آن…</translation>
    </message>
    <message>
        <source>No further statement stands under these two categories.</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>گزارهٔ دیگری زیر این دو طبقه نیست.</translation>
    </message>
    <message>
        <source>There is no other category that it could relate to.</source>
        <extracomment>ui/outcome/figure/relating.py</extracomment>
        <translation>طبقهٔ دیگری نیست که با آن پیوند بخورد.</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <extracomment>ui/outcome/figure/relation_card.py</extracomment>
        <translation>وارونه‌کردن جهت</translation>
    </message>
    <message>
        <source>Why do you see this relation?</source>
        <extracomment>ui/outcome/figure/relation_card.py</extracomment>
        <translation>چرا این پیوند را می‌بینید؟</translation>
    </message>
    <message>
        <source>Supporting quotations</source>
        <extracomment>ui/outcome/figure/relation_card.py</extracomment>
        <translation>نقل‌قول‌های گواه</translation>
    </message>
    <message>
        <source>Add…</source>
        <extracomment>ui/outcome/figure/relation_card.py</extracomment>
        <translation>افزودن…</translation>
    </message>
    <message>
        <source>It rests on no quotation yet.</source>
        <extracomment>ui/outcome/figure/relation_card.py</extracomment>
        <translation>هنوز نقل‌قولی گواه آن نیست.</translation>
    </message>
    <message>
        <source>{name} stands under {other} by now, so the tree says how they relate.</source>
        <extracomment>ui/outcome/figure/relation_card.py</extracomment>
        <translation>طبقهٔ «{name}» اکنون زیر «{other}» است و نسبت آن دو در درخت طبقه‌ها پیداست.</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>جایگاه</translation>
    </message>
    <message>
        <source>&amp;Add a framework…</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>ا&amp;فزودن چارچوب…</translation>
    </message>
    <message>
        <source>&amp;Lay the item on…</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>نها&amp;دن مورد بر…</translation>
    </message>
    <message>
        <source>&amp;Remove the framework</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>حذف چارچ&amp;وب</translation>
    </message>
    <message>
        <source>What you recommend</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>آنچه پیشنهاد می‌کنید</translation>
    </message>
    <message>
        <source>Remove the recommendation</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>حذف پیشنهاد</translation>
    </message>
    <message>
        <source>Rests on</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>بر پایهٔ</translation>
    </message>
    <message>
        <source>Add a finding…</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>افزودن یافته…</translation>
    </message>
    <message>
        <source>Rests on no finding yet</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>هنوز بر یافته‌ای تکیه ندارد</translation>
    </message>
    <message>
        <source>Enter shows the finding, Delete takes it away</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>Enter یافته را نشان می‌دهد، Delete آن را برمی‌دارد</translation>
    </message>
    <message>
        <source>No recommendation yet. Each can rest on the findings that it follows from.</source>
        <extracomment>ui/outcome/literature/advice_view.py</extracomment>
        <translation>هنوز پیشنهادی نیست. هر پیشنهاد می‌تواند بر یافته‌هایی که از آن‌ها برمی‌آید تکیه کند.</translation>
    </message>
    <message>
        <source>The finding in one sentence</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>یافته در یک جمله</translation>
    </message>
    <message>
        <source>Remove the finding</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>حذف یافته</translation>
    </message>
    <message>
        <source>Choose a quotation…</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>انتخاب نقل‌قول…</translation>
    </message>
    <message>
        <source>In the interviews</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>در مصاحبه‌ها</translation>
    </message>
    <message>
        <source>Set beside a source…</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>مقایسه با منبع…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>چیزی یافت نشد</translation>
    </message>
    <message>
        <source>It stands beside no source yet. Choose one, or say that the literature has nothing about it.</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>هنوز با هیچ منبعی مقایسه نشده است. منبعی برگزینید، یا بگویید که پیشینه چیزی دربارهٔ آن ندارد.</translation>
    </message>
    <message>
        <source>finding in your own words</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>یافته به بیان خودتان</translation>
    </message>
    <message>
        <source>No quotation was chosen for it yet.</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>هنوز نقل‌قولی برای آن برگزیده نشده است.</translation>
    </message>
    <message>
        <source>No statement stands under it yet.</source>
        <extracomment>ui/outcome/figure/category_card.py</extracomment>
        <translation>هنوز گزاره‌ای زیر آن نیست.</translation>
    </message>
    <message>
        <source>1 source</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>۱ منبع</translation>
    </message>
    <message>
        <source>{n} sources</source>
        <extracomment>ui/outcome/literature/beside.py</extracomment>
        <translation>{n} منبع</translation>
    </message>
    <message>
        <source>Add the source</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>افزودن منبع</translation>
    </message>
    <message>
        <source>Authors</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>نویسندگان</translation>
    </message>
    <message>
        <source>Family names first, several parted by semicolons. Another spelling may stand in square brackets.</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>نخست نام خانوادگی؛ چند نویسنده با نقطه‌ویرگول از هم جدا شوند. نوشتار دیگر نام را می‌توان در کروشه آورد.</translation>
    </message>
    <message>
        <source>Year</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>سال</translation>
    </message>
    <message>
        <source>Journal or publisher</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>مجله یا ناشر</translation>
    </message>
    <message>
        <source>Literature document</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>سند پیشینه</translation>
    </message>
    <message>
        <source>Its marked passages can be linked to findings.</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>قطعه‌های نشان‌شدهٔ آن را می‌توان کنار یافته‌ها آورد.</translation>
    </message>
    <message>
        <source>New source</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>منبع تازه</translation>
    </message>
    <message>
        <source>The source</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>منبع</translation>
    </message>
    <message>
        <source>List of references</source>
        <extracomment>ui/outcome/literature/references_view.py</extracomment>
        <translation>فهرست منابع</translation>
    </message>
    <message>
        <source>{source}: {detail}</source>
        <extracomment>ui/outcome/literature/references_view.py</extracomment>
        <translation>‏{source}: {detail}</translation>
    </message>
    <message>
        <source>Other windows are open. Close them, then change the language; nothing is lost.</source>
        <extracomment>ui/window.py</extracomment>
        <translation>پنجره‌های دیگری باز است. آن‌ها را ببندید و سپس زبان را تغییر دهید؛ چیزی از دست نمی‌رود.</translation>
    </message>
    <message>
        <source>A passage of literature is no participant&apos;s word. Choose a statement.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>قطعهٔ پیشینه سخن مشارکت‌کننده نیست. گزاره‌ای برگزینید.</translation>
    </message>
    <message>
        <source>A comparison rests on passages of literature. Choose a passage, not a statement.</source>
        <extracomment>commands/supports.py</extracomment>
        <translation>مقایسه با پیشینه بر قطعه‌های پیشینه استوار است. قطعه‌ای برگزینید، نه گزاره.</translation>
    </message>
    <message>
        <source>There is no table in {file}. Choose the file that holds the coding table.</source>
        <extracomment>commands/table_import.py</extracomment>
        <translation>در پروندهٔ {file} جدولی نیست. پرونده‌ای را برگزینید که جدول کدگذاری در آن است.</translation>
    </message>
    <message>
        <source>The study has changed since {file} was looked at. Read the table again.</source>
        <extracomment>commands/table_import.py</extracomment>
        <translation>مطالعه از هنگام خواندن پروندهٔ {file} تا کنون تغییر کرده است. جدول را دوباره بخوانید.</translation>
    </message>
    <message>
        <source>1 statement was not found exactly, but something near it was: it waits to be confirmed.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>۱ گزاره به همان صورت یافته نشد، ولی چیزی نزدیک به آن یافته شد: در انتظار تأیید است.</translation>
    </message>
    <message>
        <source>{n} statements were not found exactly, but something near them was: they wait to be confirmed.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>{n} گزاره به همان صورت یافته نشد، ولی چیزی نزدیک به آن‌ها یافته شد: در انتظار تأیید است.</translation>
    </message>
    <message>
        <source>1 statement was found in several places; the likeliest was taken, to be looked at again.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>۱ گزاره در چند جا یافته شد؛ محتمل‌ترین جا برگزیده شد تا بازنگری شود.</translation>
    </message>
    <message>
        <source>{n} statements were found in several places; the likeliest were taken, to be looked at again.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>{n} گزاره در چند جا یافته شد؛ محتمل‌ترین جاها برگزیده شد تا بازنگری شود.</translation>
    </message>
    <message>
        <source>1 statement stands in several places of the table; each was kept as a statement of its own.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>۱ گزاره در چند جای جدول آمده است؛ هر بار گزاره‌ای جداگانه شمرده شد.</translation>
    </message>
    <message>
        <source>{n} statements stand in several places of the table; each was kept as a statement of its own.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>{n} گزاره در چند جای جدول آمده است؛ هر بار گزاره‌ای جداگانه شمرده شد.</translation>
    </message>
    <message>
        <source>Row {row} of {file} has a {column} that is too long for a name. Check which column holds what, and shorten it.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>در ردیف {row} از پروندهٔ {file}، ستون {column} متنی دارد که برای نام بلند است. ببینید هر ستون چه در خود دارد، و آن را کوتاه کنید.</translation>
    </message>
    <message>
        <source>{name} became {kept}.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>{name} به صورت {kept} یکدست شد.</translation>
    </message>
    <message>
        <source>The code {name} stands under more than one first-layer category.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>کد {name} زیر بیش از یک طبقهٔ لایهٔ اول آمده است.</translation>
    </message>
    <message>
        <source>{name} stands under {other} in the table too; it was kept under {kept}.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>{name} در جدول زیر {other} هم آمده است؛ زیر {kept} نگه داشته شد.</translation>
    </message>
    <message>
        <source>{name} is of {other} in the table too; {kept} was kept as the setting.</source>
        <extracomment>commands/table_records.py</extracomment>
        <translation>در جدول برای {name} بستر {other} هم آمده است؛ {kept} به‌عنوان بستر نگه داشته شد.</translation>
    </message>
    <message>
        <source>A threshold is the researcher&apos;s own and cited. Write the source that it is taken from.</source>
        <extracomment>commands/validity.py</extracomment>
        <translation>آستانه از خود پژوهشگر است و با ارجاع به منبع می‌آید. منبعی را که از آن گرفته شده بنویسید.</translation>
    </message>
    <message>
        <source>An entry of the register says what was done and what came of it. Write the outcome.</source>
        <extracomment>commands/validity.py</extracomment>
        <translation>هر ردیف دفتر اعتبار می‌گوید چه انجام شد و از آن چه برآمد. نتیجه را بنویسید.</translation>
    </message>
    <message>
        <source>No column of {file} was found to hold the statements; its headings are {headings}. Say which it is with --columns statement=1,code=2 and so on.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>در پروندهٔ {file} ستون گزاره‌ها یافته نشد؛ سرستون‌ها این‌ها است: {headings}. با ‎--columns statement=1,code=2 و مانند آن بگویید کدام است.</translation>
    </message>
    <message>
        <source>The tables of {file} have no headings that say which column holds the statements. Say it with --columns statement=1,code=2 and so on; there are {width} columns.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>جدول‌های پروندهٔ {file} سرستونی ندارند که بگوید گزاره‌ها در کدام ستون است. آن را با ‎--columns statement=1,code=2 و مانند آن بگویید؛ {width} ستون هست.</translation>
    </message>
    <message>
        <source>Column {column} was given for {name}, but the tables of {file} have {width} columns. Give a number from 1 to {width}.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>برای {name} ستون {column} داده شده است، ولی جدول‌ها در پروندهٔ {file} تنها {width} ستون دارند. شماره‌ای از ۱ تا {width} بدهید.</translation>
    </message>
    <message>
        <source>Column {column} of {file} was given for {name} and for {other}. Give each a column of its own.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>ستون {column} از پروندهٔ {file} هم برای {name} و هم برای {other} داده شده است. برای هر یک ستونی جداگانه بدهید.</translation>
    </message>
    <message>
        <source>1 table was left out: it does not have the columns of a coding table.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>۱ جدول کنار گذاشته شد: ستون‌های جدول کدگذاری را ندارد.</translation>
    </message>
    <message>
        <source>{n} tables were left out: they do not have the columns of a coding table.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>{n} جدول کنار گذاشته شد: ستون‌های جدول کدگذاری را ندارند.</translation>
    </message>
    <message>
        <source>1 row that holds a title over all columns was left out.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>۱ ردیف که عنوانی روی همهٔ ستون‌ها دارد کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} rows that hold titles over all columns were left out.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>{n} ردیف که عنوانی روی همهٔ ستون‌ها دارند کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>1 row above the first statement was left out.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>۱ ردیف بالای نخستین گزاره کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} rows above the first statement were left out.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>{n} ردیف بالای نخستین گزاره کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>1 row has a category but no code: its statement does not reach the category.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>۱ ردیف طبقه دارد ولی کد ندارد: گزارهٔ آن به طبقه نمی‌رسد.</translation>
    </message>
    <message>
        <source>{n} rows have a category but no code: their statements do not reach these categories.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>{n} ردیف طبقه دارند ولی کد ندارند: گزاره‌هایشان به این طبقه‌ها نمی‌رسد.</translation>
    </message>
    <message>
        <source>1 row has a category but none in the layer below it, so the chain is broken there.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>۱ ردیف طبقه دارد ولی در لایهٔ پایین‌تر طبقه‌ای ندارد، پس زنجیره آنجا گسسته است.</translation>
    </message>
    <message>
        <source>{n} rows have a category but none in the layer below it, so the chains are broken there.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>{n} ردیف طبقه دارند ولی در لایهٔ پایین‌تر طبقه‌ای ندارند، پس زنجیره‌ها آنجا گسسته است.</translation>
    </message>
    <message>
        <source>The table has no headings; its columns were taken as {columns}. If that is wrong, say which column holds what.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>جدول سرستون ندارد؛ ستون‌ها چنین در نظر گرفته شد: {columns}. اگر نادرست است، بگویید هر ستون چه در خود دارد.</translation>
    </message>
    <message>
        <source>The first row of the table was taken for its headings.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>ردیف نخست جدول سرستون به شمار آمد.</translation>
    </message>
    <message>
        <source>The columns seem to stand in the reverse order: column {column} holds what looks like the statements. If so, undo this and give them in reverse.</source>
        <extracomment>exchange/coding_sheets.py</extracomment>
        <translation>گویا ستون‌ها وارونه آمده است: آنچه به گزاره می‌ماند در ستون {column} است. اگر چنین است، این گام را واگرد کنید و ستون‌ها را وارونه بدهید.</translation>
    </message>
    <message>
        <source>{file} is empty: there is no text in it. Choose another file.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} خالی است: متنی در آن نیست. پروندهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} million characters. Divide it into one file for each interview.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} بیش از {limit} میلیون نویسه دارد. آن را چنان بخش کنید که هر مصاحبه پرونده‌ای جداگانه شود.</translation>
    </message>
    <message>
        <source>{file} could not be read: it seems to be damaged. Open it in the program that made it, save it again and import it again.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} خوانده نشد: گویا آسیب دیده است. آن را در برنامه‌ای که ساخته‌اش باز کنید، دوباره ذخیره کنید و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB, more than the text of an interview ever needs. Check that it is the right file, or divide it.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} از {limit} مگابایت بزرگ‌تر است، یعنی بیش از آنچه متن یک مصاحبه هرگز می‌خواهد. ببینید پرونده درست است یا نه، یا آن را بخش‌بخش کنید.</translation>
    </message>
    <message>
        <source>{file} holds halves of characters that can&apos;t be stored. Save it again as UTF-8 and import that.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} نیم‌نویسه‌هایی دارد که ذخیره‌شدنی نیست. آن را دوباره با UTF-8 ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the files in it.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>{file} پوشه است. پرونده‌های درون آن را برگزینید.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file. Copy its content into one and import that.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>{file} پرونده‌ای معمولی نیست. محتوای آن را به پرونده‌ای معمولی ببرید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be found. Check where it is and import it again.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} یافته نشد. ببینید کجاست و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened. Check that you may read it and that no other program holds it, then import it again.</source>
        <extracomment>exchange/documents.py</extracomment>
        <translation>پروندهٔ {file} باز نمی‌شود. ببینید که اجازهٔ خواندن آن را دارید و برنامهٔ دیگری آن را در دست ندارد، سپس دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>Row {row} of the table: it has no number and none of the form&apos;s fields, so it can&apos;t be told what it answers.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>ردیف {row} از جدول: نه شماره دارد و نه هیچ‌یک از فیلدهای فرم را، پس معلوم نیست پاسخ چیست.</translation>
    </message>
    <message>
        <source>Row {row} of the table: there is no item {number} in this form.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>ردیف {row} از جدول: مورد {number} در این فرم نیست.</translation>
    </message>
    <message>
        <source>Row {row} of the table: it shows number {number}, but its fields or words are item {other}&apos;s.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>ردیف {row} از جدول: شمارهٔ {number} را نشان می‌دهد، ولی فیلدها یا متن آن از مورد {other} است.</translation>
    </message>
    <message>
        <source>Row {row} of the table: it comes from another form.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>ردیف {row} از جدول: از فرم دیگری است.</translation>
    </message>
    <message>
        <source>Item {number}: it stands in the form more than once, so it can&apos;t be told which answer counts.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}: بیش از یک بار در فرم آمده است، پس معلوم نیست کدام پاسخ به شمار می‌آید.</translation>
    </message>
    <message>
        <source>Item {number}: its words in the form are not those that were sent.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}: متن آن در فرم همان نیست که فرستاده شد.</translation>
    </message>
    <message>
        <source>Items that have no row in the form any more: {numbers}.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>موردهایی که دیگر در فرم ردیفی ندارند: {numbers}.</translation>
    </message>
    <message>
        <source>Item {number}, first layer: what stands there is none of the form&apos;s categories.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}، لایهٔ اول: آنچه آنجاست هیچ‌یک از طبقه‌های فرم نیست.</translation>
    </message>
    <message>
        <source>Item {number}, second layer: what stands there is none of the form&apos;s categories.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}، لایهٔ دوم: آنچه آنجاست هیچ‌یک از طبقه‌های فرم نیست.</translation>
    </message>
    <message>
        <source>Item {number}, kind of encounter: what stands there is none of the form&apos;s categories.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}، نوع مواجهه: آنچه آنجاست هیچ‌یک از طبقه‌های فرم نیست.</translation>
    </message>
    <message>
        <source>Item {number}, first layer: several fit, but the comment does not name them as in 1 + 2.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}، لایهٔ اول: در چند طبقه می‌گنجد، ولی ستون یادداشت شماره‌هایشان را مانند ۱ + ۲ نمی‌گوید.</translation>
    </message>
    <message>
        <source>Item {number}, second layer: several fit, but the comment does not name them as in 1 + 2.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}، لایهٔ دوم: در چند طبقه می‌گنجد، ولی ستون یادداشت شماره‌هایشان را مانند ۱ + ۲ نمی‌گوید.</translation>
    </message>
    <message>
        <source>Item {number}, kind of encounter: several fit, but the comment does not name them as in 1 + 2.</source>
        <extracomment>exchange/form_files.py</extracomment>
        <translation>مورد {number}، نوع مواجهه: در چند طبقه می‌گنجد، ولی ستون یادداشت شماره‌هایشان را مانند ۱ + ۲ نمی‌گوید.</translation>
    </message>
    <message>
        <source>{file} is no form that Phenocode made, or its table is gone. Choose the form that was sent and filled.</source>
        <extracomment>exchange/form_rows.py</extracomment>
        <translation>پروندهٔ {file} فرمی نیست که Phenocode ساخته باشد، یا جدول آن از میان رفته است. فرمی را برگزینید که فرستاده و پر شده است.</translation>
    </message>
    <message>
        <source>{file} repeats lines at the top or bottom of its pages, such as running heads and page numbers. They stand in the text as paragraphs of their own, and can be removed.</source>
        <extracomment>exchange/heads.py</extracomment>
        <translation>در پروندهٔ {file} سطرهایی، مانند سرصفحه و شمارهٔ صفحه، در بالا یا پایین صفحه‌ها تکرار شده است. این سطرها در متن به صورت بندهایی جداگانه آمده‌اند و می‌توان آن‌ها را حذف کرد.</translation>
    </message>
    <message>
        <source>{file} is damaged. Use a copy of it.</source>
        <extracomment>exchange/key_files.py</extracomment>
        <translation>پروندهٔ {file} آسیب دیده است. از رونوشتی از آن استفاده کنید.</translation>
    </message>
    <message>
        <source>The key needs a passphrase. Type one that you will find again.</source>
        <extracomment>exchange/key_files.py</extracomment>
        <translation>کلید گذرواژه می‌خواهد. گذرواژه‌ای بنویسید که باز پیدایش کنید.</translation>
    </message>
    <message>
        <source>{file} was not found. Check the name, or where the file was moved to.</source>
        <extracomment>exchange/key_files.py</extracomment>
        <translation>پروندهٔ {file} یافته نشد. نام آن را وارسی کنید، یا ببینید به کجا برده شده است.</translation>
    </message>
    <message>
        <source>{file} is not a key of pseudonyms. Choose the file that was written as the key.</source>
        <extracomment>exchange/key_files.py</extracomment>
        <translation>پروندهٔ {file} کلید نام‌های مستعار نیست. پرونده‌ای را برگزینید که به‌عنوان کلید نوشته شده است.</translation>
    </message>
    <message>
        <source>{file} was made by a newer version of Phenocode. Open it with that version.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>پروندهٔ {file} را نسخهٔ تازه‌تری از Phenocode ساخته است. آن را با همان نسخه باز کنید.</translation>
    </message>
    <message>
        <source>There is no category to make a card of. Put codes together first.</source>
        <extracomment>commands/card_exports.py</extracomment>
        <translation>طبقه‌ای نیست که کارتی از آن ساخته شود. نخست کدها را کنار هم بگذارید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened with this passphrase, or it is damaged. Check the passphrase.</source>
        <extracomment>exchange/key_files.py</extracomment>
        <translation>پروندهٔ {file} با این گذرواژه باز نمی‌شود، یا آسیب دیده است. گذرواژه را وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read. Ask its owner for permission to read it.</source>
        <extracomment>exchange/key_files.py</extracomment>
        <translation>پروندهٔ {file} خوانده نمی‌شود. از صاحب آن اجازهٔ خواندن بخواهید.</translation>
    </message>
    <message>
        <source>{file} is not an OpenDocument text (.odt). Give it the ending of what it is, such as .docx, or open it in LibreOffice or Word and save it as .odt.</source>
        <extracomment>exchange/odt_files.py</extracomment>
        <translation>پروندهٔ {file} سند متنی OpenDocument (‎.odt) نیست. پسوند درست را به آن بدهید، مانند ‎.docx، یا آن را در LibreOffice یا Word باز کنید و با پسوند ‎.odt ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file} is protected by a password. Save it without one and import it again.</source>
        <extracomment>exchange/odt_files.py</extracomment>
        <translation>پروندهٔ {file} با گذرواژه محافظت شده است. آن را بدون گذرواژه ذخیره کنید و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} unpacks to more than {limit} MB. Copy its text without the pictures into a new document and import that.</source>
        <extracomment>exchange/packages.py</extracomment>
        <translation>پروندهٔ {file} چون از فشردگی درآید بیش از {limit} مگابایت می‌شود. متن آن را بدون تصویرها در سندی تازه رونوشت کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is made of more than {limit} parts, which no ordinary document is. Copy its text into a new document and import that.</source>
        <extracomment>exchange/packages.py</extracomment>
        <translation>پروندهٔ {file} از بیش از {limit} بخش ساخته شده است و هیچ سند معمولی چنین نیست. متن آن را در سندی تازه رونوشت کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} holds a part that is packed to less than 1/{limit} of its size, which no ordinary document does. Copy its text into a new document and import that.</source>
        <extracomment>exchange/packages.py</extracomment>
        <translation>بخشی از پروندهٔ {file} بیش از {limit} برابر فشرده شده است و هیچ سند معمولی چنین نمی‌کند. متن آن را در سندی تازه رونوشت کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} contains a document type definition, which no document needs and which can hide or change text. It was refused: open it in the program that made it, save it again and import that.</source>
        <extracomment>exchange/packages.py</extracomment>
        <translation>پروندهٔ {file} تعریف نوع سند (DTD) دارد؛ هیچ سندی به آن نیاز ندارد و می‌تواند متن را پنهان کند یا تغییر دهد. پذیرفته نشد: آن را در برنامه‌ای که ساخته‌اش باز کنید، دوباره ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: only files that end in {endings} can. Save it as one of these and import that.</source>
        <extracomment>exchange/parser.py</extracomment>
        <translation>پروندهٔ {file} خوانده نمی‌شود: تنها پرونده‌هایی خوانده می‌شوند که به {endings} پایان می‌یابند. آن را به یکی از این صورت‌ها ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>The part of the program that reads files could not be started. Start the program again; if that does not help, install it again.</source>
        <extracomment>exchange/parsing.py</extracomment>
        <translation>بخشی از برنامه که پرونده‌ها را می‌خواند به کار نیفتاد. برنامه را دوباره باز کنید؛ اگر نشد، دوباره نصب کنید.</translation>
    </message>
    <message>
        <source>{file} was given up: reading it took longer than {seconds} seconds. Copy its text into a new document and import that.</source>
        <extracomment>exchange/parsing.py</extracomment>
        <translation>خواندن پروندهٔ {file} رها شد، چون بیش از {seconds} ثانیه به درازا کشید. متن آن را در سندی تازه رونوشت کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} writes shapes of letters (presentation forms) instead of letters; they were turned into plain letters. Compare the text with the file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} به جای حرف‌ها شکل‌های نمایشی آن‌ها را دارد؛ این شکل‌ها به حرف‌های ساده برگردانده شد. متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>{file} had the letters of its lines in backward order; this was put right. Compare the text with the file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>در پروندهٔ {file} حرف‌های هر سطر وارونه آمده بود؛ این درست شد. متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>The text of {file} looks wrong: its letters may be others than it shows, or run backwards. Compare the text with the file before you use it.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>متن پروندهٔ {file} نادرست می‌نماید: شاید حرف‌هایش جز آن باشد که نشان می‌دهد، یا وارونه آمده باشد. پیش از به‌کار بردن، متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>{file} does not say which letters some of its signs are; each of them is a � in the text. Compare the text with the file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} نمی‌گوید برخی نشانه‌هایش کدام حرف است؛ به جای هر یک در متن � آمده است. متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>{file} stretches words with strokes that it names no letter for; they were left out. Compare the text with the file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>در پروندهٔ {file} واژه‌ها با خط‌هایی کشیده شده‌اند که حرفی برایشان گفته نشده است؛ این خط‌ها کنار گذاشته شد. متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>{file} sets its Persian lines as if they ran from left to right; Latin words, numbers and stops may stand in other places than they were written in. Compare the text with the file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>در پروندهٔ {file} سطرهای فارسی چنان چیده شده‌اند که گویا از چپ به راست می‌روند؛ شاید واژه‌های لاتین، عددها و نقطه‌ها جایی جز جای اصلی خود باشند. متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>{file} has pages that hold pictures and no text: {count}. If they are scanned, have their text recognised first and import the file again.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} صفحه‌هایی دارد که تنها تصویر دارند و متن ندارند: {count}. اگر اسکن‌شده‌اند، نخست متن آن‌ها را نویسه‌خوانی کنید و پرونده را دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} has comments or form fields; they are no part of the text and were left out.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} نظر یا فیلد فرم دارد؛ این‌ها جزو متن نیستند و کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>{file} is damaged and was read as far as possible. Compare the text with the file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} آسیب دیده است و تا جایی که می‌شد خوانده شد. متن را با پرونده مقایسه کنید.</translation>
    </message>
    <message>
        <source>{file} is not a PDF file. Check that it is the right file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} پروندهٔ PDF نیست. ببینید پرونده درست است یا نه.</translation>
    </message>
    <message>
        <source>{file} holds no text: its pages are pictures. Have their text recognised (OCR) first, and import the file that comes of it.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} متن ندارد: صفحه‌هایش تصویر است. نخست متن آن‌ها را نویسه‌خوانی (OCR) کنید و پرونده‌ای را که به دست می‌آید درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} does not say which letters its signs are, so its text can&apos;t be taken. Open it, copy its text into a new document, and check and import that; or have it recognised (OCR) as a scanned file.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} نمی‌گوید نشانه‌هایش کدام حرف است، پس متن آن برداشته نمی‌شود. آن را باز کنید، متنش را در سندی تازه رونوشت کنید، وارسی کنید و همان را درون‌برد کنید؛ یا آن را مانند پروندهٔ اسکن‌شده نویسه‌خوانی (OCR) کنید.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} pages. Divide it into one file for each interview.</source>
        <extracomment>exchange/pdf_files.py</extracomment>
        <translation>پروندهٔ {file} بیش از {limit} صفحه دارد. آن را چنان بخش کنید که هر مصاحبه پرونده‌ای جداگانه شود.</translation>
    </message>
    <message>
        <source>{file} is neither a package nor a review of Phenocode. Choose a file that ends in .pheno-review.</source>
        <extracomment>exchange/review_files.py</extracomment>
        <translation>پروندهٔ {file} نه بسته‌ای از Phenocode است و نه بازبینی‌ای از آن. پرونده‌ای را برگزینید که به ‎.pheno-review پایان می‌یابد.</translation>
    </message>
    <message>
        <source>{file} is damaged: a part of it is missing or changed. Ask for it to be sent again.</source>
        <extracomment>exchange/review_files.py</extracomment>
        <translation>پروندهٔ {file} آسیب دیده است: بخشی از آن نیست یا تغییر کرده است. بخواهید که دوباره بفرستند.</translation>
    </message>
    <message>
        <source>{file} would hold more than {limit} million characters. Pack a sample instead.</source>
        <extracomment>exchange/review_files.py</extracomment>
        <translation>پروندهٔ {file} بیش از {limit} میلیون نویسه خواهد داشت. به جای آن نمونه‌ای را بسته‌بندی کنید.</translation>
    </message>
    <message>
        <source>{file} is a form to be filled in Word, no package to be sorted here. Choose a file that ends in .pheno-review.</source>
        <extracomment>exchange/review_files.py</extracomment>
        <translation>پروندهٔ {file} فرمی است که در Word پر می‌شود، نه بسته‌ای که اینجا طبقه‌بندی شود. پرونده‌ای را برگزینید که به ‎.pheno-review پایان می‌یابد.</translation>
    </message>
    <message>
        <source>{file} is not an RTF file. Give it the ending of what it is, such as .docx or .txt, or open it in Word or LibreOffice and save it as .rtf.</source>
        <extracomment>exchange/rtf_files.py</extracomment>
        <translation>پروندهٔ {file} پروندهٔ RTF نیست. پسوند درست را به آن بدهید، مانند ‎.docx یا ‎.txt، یا آن را در Word یا LibreOffice باز کنید و با پسوند ‎.rtf ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file} has further sheets with something in them: {count}. Only the first, {sheet}, was taken. Save each of the others as a file of its own to take it too.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} برگه‌های دیگری هم دارد که خالی نیستند: {count}. تنها برگهٔ نخست، یعنی {sheet}، برداشته شد. برای برداشتن هر یک از بقیه، آن را در پرونده‌ای جداگانه ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file} has formulas without results, which are empty here. Open it in the program that made it, save it again and import that.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} فرمول‌هایی بی‌نتیجه دارد که اینجا خالی‌اند. آن را در برنامه‌ای که ساخته‌اش باز کنید، دوباره ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} has comments; they are no part of the text and were left out.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} نظر دارد؛ نظرها جزو متن نیستند و کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>{file} is of an older kind (.xls). Open it in Excel or LibreOffice, save it as .xlsx and import that.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} از نوعی قدیمی (‎.xls) است. آن را در Excel یا LibreOffice باز کنید، با پسوند ‎.xlsx ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is not an Excel workbook (.xlsx). Save it as one and import that.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} کارپوشهٔ Excel (‎.xlsx) نیست. آن را به این صورت ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} has more than {rows} rows, {columns} columns or {cells} cells. Divide it, or keep only what belongs to the interviews.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} بیش از {rows} ردیف یا {columns} ستون یا {cells} خانه دارد. آن را بخش‌بخش کنید، یا تنها آنچه را به مصاحبه‌ها مربوط است نگه دارید.</translation>
    </message>
    <message>
        <source>{file} is empty: there is nothing in its cells. Choose another file.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} خالی است: در خانه‌هایش چیزی نیست. پروندهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} has a cell with more than {limit} characters. Check that each quotation mark around a cell is closed.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} خانه‌ای با بیش از {limit} نویسه دارد. ببینید گیومهٔ دور هر خانه بسته شده باشد.</translation>
    </message>
    <message>
        <source>{file} is a strict Open XML workbook, which can&apos;t be read. Save it as an ordinary Excel workbook (.xlsx) and import that.</source>
        <extracomment>exchange/sheet_files.py</extracomment>
        <translation>پروندهٔ {file} کارپوشهٔ Strict Open XML است که خوانده نمی‌شود. آن را به صورت کارپوشهٔ معمولی Excel (‎.xlsx) ذخیره کنید و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} has columns that are not used: {columns}.</source>
        <extracomment>exchange/sheets.py</extracomment>
        <translation>پروندهٔ {file} ستون‌هایی دارد که به کار نرفته‌اند: {columns}.</translation>
    </message>
    <message>
        <source>{file} has time stamps that can&apos;t be understood: {count}. Their rows were taken without them.</source>
        <extracomment>exchange/sheets.py</extracomment>
        <translation>پروندهٔ {file} نشان‌های زمانی دارد که فهمیده نشدند: {count}. ردیف‌هایشان بدون زمان برداشته شد.</translation>
    </message>
    <message>
        <source>{file} has rows without words in the column that holds them: {count}. They were left out.</source>
        <extracomment>exchange/sheets.py</extracomment>
        <translation>پروندهٔ {file} ردیف‌هایی دارد که در ستون متن چیزی ندارند: {count}. این ردیف‌ها کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{file} has {count} columns, fewer than were named. Say again which column holds what.</source>
        <extracomment>exchange/sheets.py</extracomment>
        <translation>پروندهٔ {file} تنها {count} ستون دارد، کمتر از آنچه نام برده شد. دوباره بگویید هر ستون چه در خود دارد.</translation>
    </message>
    <message>
        <source>{file} has no text in the column that was named for it. Choose another one.</source>
        <extracomment>exchange/sheets.py</extracomment>
        <translation>پروندهٔ {file} در ستونی که برای متن گفته شد متنی ندارد. ستون دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} repeats words from one caption to the next, as automatic captions do; all of them were kept.</source>
        <extracomment>exchange/subtitle_files.py</extracomment>
        <translation>در پروندهٔ {file} واژه‌ها، چنان که در زیرنویس‌های خودکار، از یک زیرنویس به زیرنویس بعدی تکرار شده است؛ همه نگه داشته شد.</translation>
    </message>
    <message>
        <source>{file} is not a WebVTT file: it does not begin with WEBVTT. Give it the ending of what it is, such as .srt or .txt, and import it again.</source>
        <extracomment>exchange/subtitle_files.py</extracomment>
        <translation>پروندهٔ {file} پروندهٔ WebVTT نیست: با WEBVTT آغاز نمی‌شود. پسوند درست را به آن بدهید، مانند ‎.srt یا ‎.txt، و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is a WebVTT file. Give it the ending .vtt and import it again.</source>
        <extracomment>exchange/subtitle_files.py</extracomment>
        <translation>پروندهٔ {file} پروندهٔ WebVTT است. پسوند ‎.vtt را به آن بدهید و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is not a subtitle file: no line in it tells the time of a caption. Give it the ending of what it is, such as .txt, and import it again.</source>
        <extracomment>exchange/subtitle_files.py</extracomment>
        <translation>پروندهٔ {file} پروندهٔ زیرنویس نیست: هیچ سطری زمان زیرنویسی را نمی‌گوید. پسوند درست را به آن بدهید، مانند ‎.txt، و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>{file} پوشه است. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name or allow replacing it.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>پروندهٔ {file} از پیش هست. نام دیگری برگزینید یا اجازه دهید جایگزین شود.</translation>
    </message>
    <message>
        <source>{file} could not be written. Choose another place.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>پروندهٔ {file} نوشته نشد. جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>There is no folder {folder} for {file}. Make it or choose another place.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>پوشهٔ {folder} برای پروندهٔ {file} نیست. آن را بسازید یا جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>There is no room for {file}. Free some space or choose another place.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>برای پروندهٔ {file} جا نیست. کمی جا باز کنید یا جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written there, or is open in another program. Close it or choose another place.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>پروندهٔ {file} را نمی‌توان آنجا نوشت، یا در برنامهٔ دیگری باز است. آن را ببندید یا جای دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The name {file} is too long. Choose another name.</source>
        <extracomment>exchange/target.py</extracomment>
        <translation>نام {file} بسیار بلند است. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text. Say which encoding it has (for instance windows-1256) and import it again.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} متن UTF-8 نیست. بگویید رمزگذاری نویسهٔ آن چیست (برای نمونه windows-1256) و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} does not say which byte comes first; it was read as {used}.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} نمی‌گوید کدام بایت نخست می‌آید؛ با {used} خوانده شد.</translation>
    </message>
    <message>
        <source>{file} is not a text file. Save its text as UTF-8 from the program that made it, and import that.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} پروندهٔ متنی نیست. متن آن را در برنامه‌ای که ساخته‌اش با UTF-8 ذخیره کنید، و همان را درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} holds what belongs in a file that ends in {ending}. Give it that ending and import it again.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>محتوای پروندهٔ {file} به پرونده‌ای با پسوند {ending} می‌خورد. این پسوند را به آن بدهید و دوباره درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} says itself that it is {used}, so it was read as that and not as {wanted}.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} خود می‌گوید رمزگذاری آن {used} است، پس با همان خوانده شد و نه با {wanted}.</translation>
    </message>
    <message>
        <source>{file} was read as {wanted}, but it is also valid UTF-8. If its letters look wrong, undo this and import it again without an encoding.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} با {wanted} خوانده شد، ولی UTF-8 درست هم هست. اگر حرف‌هایش نادرست است، این گام را واگرد کنید و دوباره بدون تعیین رمزگذاری درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read as {encoding}. The encodings that can be read are {encodings}.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} با رمزگذاری نویسهٔ {encoding} خوانده نمی‌شود. رمزگذاری‌هایی که خوانده می‌شوند این‌ها است: {encodings}.</translation>
    </message>
    <message>
        <source>{file} is not {encoding} text: some of its bytes mean nothing in it. Say another encoding, or save the file again as UTF-8.</source>
        <extracomment>exchange/text_files.py</extracomment>
        <translation>پروندهٔ {file} متنی با رمزگذاری نویسهٔ {encoding} نیست: برخی بایت‌هایش در آن معنا ندارد. رمزگذاری دیگری بگویید، یا پرونده را دوباره با UTF-8 ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file} has other files inserted into it; their text was left out. Save it again in Word to take it.</source>
        <extracomment>exchange/word_files.py</extracomment>
        <translation>در پروندهٔ {file} پرونده‌های دیگری درج شده است؛ متن آن‌ها کنار گذاشته شد. برای برداشتن آن، پرونده را در Word دوباره ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file} has fields that do not end; check the text where the document has fields.</source>
        <extracomment>exchange/word_files.py</extracomment>
        <translation>پروندهٔ {file} فیلدهایی بی‌پایان دارد؛ متن را جایی که سند فیلد دارد وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} is not a Word document (.docx). If it is an older .doc file, open it in Word and save it as .docx.</source>
        <extracomment>exchange/word_files.py</extracomment>
        <translation>پروندهٔ {file} سند Word (‎.docx) نیست. اگر پروندهٔ قدیمی ‎.doc است، آن را در Word باز کنید و با پسوند ‎.docx ذخیره کنید.</translation>
    </message>
    <message>
        <source>{file} has tracked changes; the final text was taken.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} تغییرهای ردیابی‌شده دارد؛ متن نهایی برداشته شد.</translation>
    </message>
    <message>
        <source>{file} has footnotes or endnotes; they stand at the end of the text, and [1] or [i] marks their place.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} پانوشت یا پی‌نوشت دارد؛ این‌ها در پایان متن آمده‌اند و [1] یا [i] جایشان را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>{file} has automatic numbers, as in a numbered list; they are no part of the text.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} شماره‌های خودکار دارد، مانند شماره‌های فهرست؛ این‌ها جزو متن نیستند.</translation>
    </message>
    <message>
        <source>{file} has symbols of a special font; they may look different here.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} نمادهایی با قلمی ویژه دارد؛ شاید اینجا جور دیگری دیده شوند.</translation>
    </message>
    <message>
        <source>{file} has hidden text; it was taken too.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} متن پنهان دارد؛ آن هم برداشته شد.</translation>
    </message>
    <message>
        <source>{file} has words in its page headers or footers; they were left out.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} در سرصفحه یا پاصفحه نوشته‌ای دارد؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{file} has objects of other programs in it, such as sheets or charts; their text was left out.</source>
        <extracomment>exchange/word_processing.py</extracomment>
        <translation>پروندهٔ {file} چیزهایی از برنامه‌های دیگر در خود دارد، مانند برگه یا نمودار؛ متن آن‌ها کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{file} has footnotes or endnotes; they are no part of its tables and were left out.</source>
        <extracomment>exchange/word_tables.py</extracomment>
        <translation>پروندهٔ {file} پانوشت یا پی‌نوشت دارد؛ این‌ها جزو جدول‌ها نیستند و کنار گذاشته شدند.</translation>
    </message>
    <message>
        <source>{file} has tables of more than {limit} million characters. Divide it into several files.</source>
        <extracomment>exchange/word_tables.py</extracomment>
        <translation>پروندهٔ {file} جدول‌هایی با بیش از {limit} میلیون نویسه دارد. آن را به چند پرونده بخش کنید.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be reached. Check the disk or network it lies on.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>پروندهٔ {file} در دسترس نیست. دیسک یا شبکه‌ای را که روی آن است وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} is damaged and was left as it is. Open a backup of it.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>پروندهٔ {file} آسیب دیده است و به همان حال گذاشته شد. نسخهٔ پشتیبان آن را باز کنید.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a study. Choose a .pheno file.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>{file} پوشه است، نه مطالعه. پرونده‌ای با پسوند ‎.pheno برگزینید.</translation>
    </message>
    <message>
        <source>{file} is not a file that can hold a study. Choose a .pheno file.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>{file} پرونده‌ای نیست که بتواند مطالعه‌ای در خود داشته باشد. پرونده‌ای با پسوند ‎.pheno برگزینید.</translation>
    </message>
    <message>
        <source>{file} is empty, so it is not a study. Choose another file or a backup.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>پروندهٔ {file} خالی است، پس مطالعه نیست. پروندهٔ دیگر یا نسخهٔ پشتیبانی برگزینید.</translation>
    </message>
    <message>
        <source>{file} was left half written when a program broke off. Open it where it can be written, to mend it.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>پروندهٔ {file} نیمه‌نوشته مانده است، چون برنامه‌ای ناگهان از کار افتاد. برای ترمیم، آن را جایی باز کنید که نوشتنی باشد.</translation>
    </message>
    <message>
        <source>{file} is not a Phenocode study. Choose a .pheno file.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>پروندهٔ {file} مطالعهٔ Phenocode نیست. پرونده‌ای با پسوند ‎.pheno برگزینید.</translation>
    </message>
    <message>
        <source>Not saved: the disk of {file} is full. Make room and do it again.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>ذخیره نشد: دیسک پروندهٔ {file} پر است. جا باز کنید و دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>Not saved: another program is using {file}. Close it there and do it again.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>ذخیره نشد: برنامهٔ دیگری پروندهٔ {file} را به کار گرفته است. آن را آنجا ببندید و دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>Not saved: {file} can&apos;t be written. Check its permissions and do it again.</source>
        <extracomment>store/complaints.py</extracomment>
        <translation>ذخیره نشد: پروندهٔ {file} نوشتنی نیست. مجوزهای آن را وارسی کنید و دوباره انجام دهید.</translation>
    </message>
    <message>
        <source>The folder of {file} does not exist. Make it first, or choose another.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>پوشه‌ای که {file} باید در آن باشد وجود ندارد. نخست آن را بسازید، یا پوشهٔ دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} is open for reading only: {who} holds it on {host} since {since}. Ask them to close it.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>پروندهٔ {file} فقط‌خواندنی باز است: از {since}، {who} روی رایانهٔ {host} آن را در دست دارد. از او بخواهید آن را ببندد.</translation>
    </message>
    <message>
        <source>{file} is open for reading only while it is reviewed. Say it in your review, beside the item.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>پروندهٔ {file} هنگام بازبینی فقط‌خواندنی باز است. گفتهٔ خود را در بازبینی، کنار همان مورد، بنویسید.</translation>
    </message>
    <message>
        <source>{file} is open for reading only, so it can&apos;t be changed. Work on a copy of your own.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>پروندهٔ {file} فقط‌خواندنی باز است، پس تغییردادنی نیست. روی رونوشتی از آنِ خود کار کنید.</translation>
    </message>
    <message>
        <source>{file} is the study itself. Choose another name for the copy.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>پروندهٔ {file} خود مطالعه است. برای رونوشت نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>{file} is open in another program. Close it there first.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>پروندهٔ {file} در برنامهٔ دیگری باز است. نخست آن را آنجا ببندید.</translation>
    </message>
    <message>
        <source>{file} was changed by another program. Close it and open it again.</source>
        <extracomment>store/study_file.py</extracomment>
        <translation>برنامهٔ دیگری پروندهٔ {file} را تغییر داده است. آن را ببندید و دوباره باز کنید.</translation>
    </message>
    <message>
        <source>A name needs at least one letter. Type one and try again.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>نام دست‌کم یک حرف می‌خواهد. آن را بنویسید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>A name can have {most} letters at most. Shorten it and try again.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>نام دست‌بالا {most} حرف می‌گیرد. آن را کوتاه کنید و دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{name} is taken: {other} is the same name. Choose another, or merge the two.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>نام {name} گرفته شده است: {other} همین نام است. نام دیگری برگزینید، یا آن دو را ادغام کنید.</translation>
    </message>
    <message>
        <source>{name} can&apos;t stand under {parent}. Choose a category of the next layer.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>{name} نمی‌تواند زیر {parent} باشد. طبقه‌ای از لایهٔ بعدی برگزینید.</translation>
    </message>
    <message>
        <source>{typed} is no threshold for this measure. Type a number from 0 to {most}.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>{typed} برای این سنجه آستانه نیست. عددی از ۰ تا {most} بنویسید.</translation>
    </message>
    <message>
        <source>Nothing is selected. Select some of the participant&apos;s words first.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>چیزی برگزیده نشده است. نخست بخشی از گفته‌های مشارکت‌کننده را برگزینید.</translation>
    </message>
    <message>
        <source>These are words of several participants: {labels}. Mark the words of each as a statement of its own.</source>
        <extracomment>study/rules.py</extracomment>
        <translation>این‌ها گفته‌های چند مشارکت‌کننده است: {labels}. گفته‌های هر یک را گزاره‌ای جداگانه نشان کنید.</translation>
    </message>
    <message>
        <source>This can&apos;t be read as a date. Write year, month and day, such as 1404/8/12 or 12 Nov 2025.</source>
        <extracomment>text/dates.py</extracomment>
        <translation>این را نمی‌توان تاریخ خواند. سال، ماه و روز را بنویسید، مانند ۱۴۰۴/۸/۱۲ یا ۱۲ نوامبر ۲۰۲۵.</translation>
    </message>
    <message>
        <source>This date has no year of four digits, Jalali or Gregorian.</source>
        <extracomment>text/dates.py</extracomment>
        <translation>این تاریخ سالی چهاررقمی، جلالی یا میلادی، ندارد.</translation>
    </message>
    <message>
        <source>There is no such month: a year has 12.</source>
        <extracomment>text/dates.py</extracomment>
        <translation>چنین ماهی نیست: سال ۱۲ ماه دارد.</translation>
    </message>
    <message>
        <source>This month has no such day.</source>
        <extracomment>text/dates.py</extracomment>
        <translation>این ماه چنین روزی ندارد.</translation>
    </message>
    <message>
        <source>This day comes in leap years only, and this year is none.</source>
        <extracomment>text/dates.py</extracomment>
        <translation>این روز تنها در سال کبیسه می‌آید و این سال کبیسه نیست.</translation>
    </message>
    <message>
        <source>This month is not of the calendar that the year is of.</source>
        <extracomment>text/dates.py</extracomment>
        <translation>این ماه از گاه‌شماری این سال نیست.</translation>
    </message>
    <message>
        <source>Type a word to search for.</source>
        <extracomment>text/finding.py</extracomment>
        <translation>واژه‌ای برای جست‌وجو بنویسید.</translation>
    </message>
    <message>
        <source>exact</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>عین متن</translation>
    </message>
    <message>
        <source>{n} %</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>{n} درصد</translation>
    </message>
    <message>
        <source>Quotation</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>نقل‌قول</translation>
    </message>
    <message>
        <source>Likeness</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>همانندی</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>جا</translation>
    </message>
    <message>
        <source>taken</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>برگزیده</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>کنار گذاشته</translation>
    </message>
    <message>
        <source>not found</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>یافت نشد</translation>
    </message>
    <message>
        <source>{place} (+{n})</source>
        <extracomment>ui/anchoring/decisions.py</extracomment>
        <translation>‏{place} (+{n})</translation>
    </message>
    <message>
        <source>{transcript}, line {line}</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>{transcript}، سطر {line}</translation>
    </message>
    <message>
        <source>{place}: {likeness}</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>‏{place}: {likeness}</translation>
    </message>
    <message>
        <source>Place quotations</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>جایابی نقل‌قول‌ها</translation>
    </message>
    <message>
        <source>1 quotation was placed.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>۱ نقل‌قول جایابی شد.</translation>
    </message>
    <message>
        <source>{n} quotations were placed.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>{n} نقل‌قول جایابی شد.</translation>
    </message>
    <message>
        <source>Looking through the transcripts</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>جست‌وجو در متن‌ها</translation>
    </message>
    <message>
        <source>No place in the transcripts is near these words. The statement stays as it is, without a place.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>در متن‌های مصاحبه جایی نزدیک به این واژه‌ها نیست. گزاره همان‌گونه که هست، بدون جا، می‌ماند.</translation>
    </message>
    <message>
        <source>Quotations</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>نقل‌قول‌ها</translation>
    </message>
    <message>
        <source>What is to be placed</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>آنچه جایابی می‌شود</translation>
    </message>
    <message>
        <source>Paste quotations here, each in a paragraph of its own; […] stands for an omission.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>نقل‌قول‌ها را اینجا بچسبانید، هر یک در بندی جدا؛ […] نشانهٔ حذف است.</translation>
    </message>
    <message>
        <source>Pasted quotations</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>نقل‌قول‌های چسبانده</translation>
    </message>
    <message>
        <source>Find them</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>یافتن</translation>
    </message>
    <message>
        <source>Every statement has its place in a transcript. Paste quotations to find theirs.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>همهٔ گزاره‌ها جایی در متن‌ها دارند. نقل‌قول‌ها را بچسبانید تا جایشان یافته شود.</translation>
    </message>
    <message>
        <source>The places that are found will stand here, to be looked at one by one.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>جاهای یافته‌شده اینجا می‌آید تا یک‌یک دیده شود.</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>بستن</translation>
    </message>
    <message>
        <source>Place {n} quotation</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>جایابی {n} نقل‌قول</translation>
    </message>
    <message>
        <source>Place {n} quotations</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>جایابی {n} نقل‌قول</translation>
    </message>
    <message>
        <source>{n} quotation</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>{n} نقل‌قول</translation>
    </message>
    <message>
        <source>{n} quotations</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>{n} نقل‌قول</translation>
    </message>
    <message>
        <source>{n} was not found.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>{n} نقل‌قول یافت نشد.</translation>
    </message>
    <message>
        <source>{n} were not found.</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>{n} نقل‌قول یافت نشد.</translation>
    </message>
    <message>
        <source>Statements without a place</source>
        <extracomment>ui/anchoring/window.py</extracomment>
        <translation>گزاره‌های بدون جا</translation>
    </message>
    <message>
        <source>Save a copy without history</source>
        <extracomment>ui/correcting/copying.py</extracomment>
        <translation>ذخیرهٔ رونوشت بی‌تاریخچه</translation>
    </message>
    <message>
        <source>Saved without history as {file}</source>
        <extracomment>ui/correcting/copying.py</extracomment>
        <translation>بی‌تاریخچه در پروندهٔ {file} ذخیره شد</translation>
    </message>
    <message>
        <source>{name} without history</source>
        <extracomment>ui/correcting/copying.py</extracomment>
        <translation>{name} بی‌تاریخچه</translation>
    </message>
    <message>
        <source>&amp;Correct the text</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>&amp;تصحیح متن</translation>
    </message>
    <message>
        <source>Next statement to l&amp;ook at again</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>گ&amp;زارهٔ بعدی برای بازنگری</translation>
    </message>
    <message>
        <source>Loo&amp;ked at</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>بازنگری &amp;شد</translation>
    </message>
    <message>
        <source>Statements to look at a&amp;gain…</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>گزار&amp;ه‌های نیازمند بازنگری…</translation>
    </message>
    <message>
        <source>Import a corrected &amp;file…</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>د&amp;رون‌برد پروندهٔ تصحیح‌شده…</translation>
    </message>
    <message>
        <source>No statement is to be looked at again.</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>گزاره‌ای برای بازنگری نیست.</translation>
    </message>
    <message>
        <source>Choose a statement that is to be looked at again first.</source>
        <extracomment>ui/correcting/desk.py</extracomment>
        <translation>نخست گزاره‌ای را که نیازمند بازنگری است انتخاب کنید.</translation>
    </message>
    <message>
        <source>Text of the interview, to be corrected</source>
        <extracomment>ui/correcting/editor.py</extracomment>
        <translation>متن مصاحبه، برای تصحیح</translation>
    </message>
    <message>
        <source>Verbs with می and نمی</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>فعل با «می» و «نمی»</translation>
    </message>
    <message>
        <source>Plurals with ها</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>جمع با «ها»</translation>
    </message>
    <message>
        <source>Comparisons with تر and ترین</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>صفت با «تر» و «ترین»</translation>
    </message>
    <message>
        <source>Endings such as ای, ام and اند</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>پایانه‌هایی مانند «ای»، «ام» و «اند»</translation>
    </message>
    <message>
        <source>Half-spaces restored</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>نیم‌فاصله‌ها بازگردانده شد</translation>
    </message>
    <message>
        <source>{n} half-space was put in</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>{n} نیم‌فاصله گذاشته شد</translation>
    </message>
    <message>
        <source>{n} half-spaces were put in</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>{n} نیم‌فاصله گذاشته شد</translation>
    </message>
    <message>
        <source>Restore half-spaces</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>بازگرداندن نیم‌فاصله‌ها</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>همه</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>هیچ‌کدام</translation>
    </message>
    <message>
        <source>Looking for half-spaces</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>جست‌وجوی نیم‌فاصله‌ها</translation>
    </message>
    <message>
        <source>{ticked} of {n} places ticked</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>{ticked} از {n} جا علامت دارد</translation>
    </message>
    <message>
        <source>Put in {n} half-space</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>گذاشتن {n} نیم‌فاصله</translation>
    </message>
    <message>
        <source>Put in {n} half-spaces</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>گذاشتن {n} نیم‌فاصله</translation>
    </message>
    <message>
        <source>Putting them in</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>گذاشتن نیم‌فاصله‌ها</translation>
    </message>
    <message>
        <source>{words} becomes {becomes}</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>به‌جای {words}: {becomes}</translation>
    </message>
    <message>
        <source>All transcripts</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>همهٔ متن‌ها</translation>
    </message>
    <message>
        <source>Space ticks a row, or all under it.</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>کلید Space یک ردیف یا همهٔ ردیف‌های زیر آن را علامت می‌زند.</translation>
    </message>
    <message>
        <source>No half-space is missing here, as far as the program can tell.</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>تا جایی که برنامه درمی‌یابد، در اینجا نیم‌فاصله‌ای کم نیست.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>انصراف</translation>
    </message>
    <message>
        <source>Where half-spaces are looked for</source>
        <extracomment>ui/correcting/joiners.py</extracomment>
        <translation>جای جست‌وجوی نیم‌فاصله‌ها</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>ui/correcting/names_table.py</extracomment>
        <translation>نام</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <extracomment>ui/correcting/names_table.py</extracomment>
        <translation>نام مستعار</translation>
    </message>
    <message>
        <source>Names and pseudonyms</source>
        <extracomment>ui/correcting/names_table.py</extracomment>
        <translation>نام‌ها و نام‌های مستعار</translation>
    </message>
    <message>
        <source>Corrected in {n} place</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>در {n} جا تصحیح شد</translation>
    </message>
    <message>
        <source>Corrected in {n} places</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>در {n} جا تصحیح شد</translation>
    </message>
    <message>
        <source>{n} edit</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>{n} ویرایش</translation>
    </message>
    <message>
        <source>{n} edits</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>{n} ویرایش</translation>
    </message>
    <message>
        <source>the words of {n} statement change</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>واژه‌های {n} گزاره تغییر می‌کند</translation>
    </message>
    <message>
        <source>the words of {n} statements change</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>واژه‌های {n} گزاره تغییر می‌کند</translation>
    </message>
    <message>
        <source>Shift Space</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>Shift Space</translation>
    </message>
    <message>
        <source>half-space</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>نیم‌فاصله</translation>
    </message>
    <message>
        <source>Why, for the history (may stay empty)</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>دلیل، برای تاریخچه (می‌تواند خالی بماند)</translation>
    </message>
    <message>
        <source>Why it is corrected, for the history</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>دلیل تصحیح، برای تاریخچه</translation>
    </message>
    <message>
        <source>The edits were discarded.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>ویرایش‌ها دور ریخته شد.</translation>
    </message>
    <message>
        <source>The stored text was changed meanwhile</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>متن ذخیره‌شده در این میان تغییر کرد</translation>
    </message>
    <message>
        <source>Copy what you need, then discard these edits.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>از آنچه لازم دارید رونوشت بگیرید، سپس این ویرایش‌ها را دور بریزید.</translation>
    </message>
    <message>
        <source>no edits yet</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>هنوز بی‌ویرایش</translation>
    </message>
    <message>
        <source>{edits}, {statements}</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>‏{edits}، {statements}</translation>
    </message>
    <message>
        <source>{n} statement loses all its words. It stays in the study with its codes, but without a place.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>{n} گزاره همهٔ واژه‌هایش را از دست می‌دهد. این گزاره با کدهایش در مطالعه می‌ماند، اما جایی در متن ندارد.</translation>
    </message>
    <message>
        <source>{n} statements lose all their words. They stay in the study with their codes, but without a place.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>{n} گزاره همهٔ واژه‌هایشان را از دست می‌دهند. این گزاره‌ها با کدهایشان در مطالعه می‌مانند، اما جایی در متن ندارند.</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>دور ریختن</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>ادامه</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>پایان</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>چیزی برای ازنو نیست.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>بازگشت به متن</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>به‌کار بستن</translation>
    </message>
    <message>
        <source>Esc</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>loses all its words</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>همهٔ واژه‌هایش می‌رود</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>چیزی برای واگرد نیست.</translation>
    </message>
    <message>
        <source>{n} edit is not stored</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>{n} ویرایش ذخیره نشده است</translation>
    </message>
    <message>
        <source>{n} edits are not stored</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>{n} ویرایش ذخیره نشده است</translation>
    </message>
    <message>
        <source>Before it is stored</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>پیش از ذخیره</translation>
    </message>
    <message>
        <source>The words of {n} statement change.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>واژه‌های {n} گزاره تغییر می‌کند.</translation>
    </message>
    <message>
        <source>The words of {n} statements change.</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>واژه‌های {n} گزاره تغییر می‌کند.</translation>
    </message>
    <message>
        <source>Correcting {name}</source>
        <extracomment>ui/correcting/page.py</extracomment>
        <translation>تصحیح متن {name}</translation>
    </message>
    <message>
        <source>{name}: {ticked} of {n} ticked</source>
        <extracomment>ui/correcting/proposals.py</extracomment>
        <translation>{name}: {ticked} از {n} علامت دارد</translation>
    </message>
    <message>
        <source>{words} becomes {becomes}, in: {text}</source>
        <extracomment>ui/correcting/proposals.py</extracomment>
        <translation>به‌جای {words}: {becomes}، در: {text}</translation>
    </message>
    <message>
        <source>Uncertain. {said}</source>
        <extracomment>ui/correcting/proposals.py</extracomment>
        <translation>نامطمئن. {said}</translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <extracomment>ui/correcting/proposals_view.py</extracomment>
        <translation>تغییرهای پیشنهادی</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <extracomment>ui/correcting/proposals_view.py</extracomment>
        <translation>{n} از {all}</translation>
    </message>
    <message>
        <source>uncertain</source>
        <extracomment>ui/correcting/proposals_view.py</extracomment>
        <translation>نامطمئن</translation>
    </message>
    <message>
        <source>About the study</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>دربارهٔ مطالعه</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>بسترها</translation>
    </message>
    <message>
        <source>Participants</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>Columns of participants and settings</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>ستون‌های مشارکت‌کنندگان و بسترها</translation>
    </message>
    <message>
        <source>Speaker labels</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>نشان‌های گویندگان</translation>
    </message>
    <message>
        <source>Statements</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>گزاره‌ها</translation>
    </message>
    <message>
        <source>Codes</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>کدها</translation>
    </message>
    <message>
        <source>Categories</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>طبقه‌ها</translation>
    </message>
    <message>
        <source>Memos</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>یادداشت‌ها</translation>
    </message>
    <message>
        <source>Reasons of what was left on purpose</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>دلیل‌های آنچه به‌عمد پذیرفته شد</translation>
    </message>
    <message>
        <source>Reasons for keeping codes apart</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>دلیل‌های جدا نگه‌داشتن کدها</translation>
    </message>
    <message>
        <source>Iterations</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>دورها</translation>
    </message>
    <message>
        <source>Presuppositions</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>پیش‌فرض‌ها</translation>
    </message>
    <message>
        <source>Former words of statements to look at again</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>واژه‌های پیشین گزاره‌های نیازمند بازنگری</translation>
    </message>
    <message>
        <source>Headings of sheets</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>سرستون‌های برگه‌ها</translation>
    </message>
    <message>
        <source>Reviews</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>بازبینی‌ها</translation>
    </message>
    <message>
        <source>Register of validity</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>دفتر اعتبار</translation>
    </message>
    <message>
        <source>Replaced in {n} place</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>در {n} جا جایگزین شد</translation>
    </message>
    <message>
        <source>Replaced in {n} places</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>در {n} جا جایگزین شد</translation>
    </message>
    <message>
        <source>List each real name and what shall stand in its place. Its spellings and inflections are found with it; what may be another word is shown, but not ticked.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>هر نام واقعی و آنچه را باید به‌جایش بیاید بنویسید. املاها و صورت‌های صرفی آن نیز یافته می‌شود؛ آنچه شاید واژهٔ دیگری باشد نشان داده می‌شود، اما علامت نمی‌خورد.</translation>
    </message>
    <message>
        <source>Pseudonymise</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>مستعارسازی</translation>
    </message>
    <message>
        <source>Step 1 of 3: the names</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>گام ۱ از ۳: نام‌ها</translation>
    </message>
    <message>
        <source>Step 2 of 3: where they stand</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>گام ۲ از ۳: جاهای آن‌ها</translation>
    </message>
    <message>
        <source>Step 3 of 3: the key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>گام ۳ از ۳: کلید</translation>
    </message>
    <message>
        <source>Looking for the names</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>جست‌وجوی نام‌ها</translation>
    </message>
    <message>
        <source>Writing the key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>نوشتن کلید</translation>
    </message>
    <message>
        <source>Replacing the names</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>جایگزینی نام‌ها</translation>
    </message>
    <message>
        <source>Open an earlier key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>باز کردن کلید پیشین</translation>
    </message>
    <message>
        <source>Where the key goes</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>جای کلید</translation>
    </message>
    <message>
        <source>Paste two columns</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>چسباندن دو ستون</translation>
    </message>
    <message>
        <source>Open an earlier key…</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>باز کردن کلید پیشین…</translation>
    </message>
    <message>
        <source>Take the selected names off the list</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>برداشتن نام‌های برگزیده از فهرست</translation>
    </message>
    <message>
        <source>Del</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>Del</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>گذرواژهٔ کلید</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>باز</translation>
    </message>
    <message>
        <source>None of these names stands anywhere in the study. Go back and check the list.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>هیچ‌یک از این نام‌ها در مطالعه نیامده است. بازگردید و فهرست را وارسی کنید.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>انتخاب…</translation>
    </message>
    <message>
        <source>File of the key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>پروندهٔ کلید</translation>
    </message>
    <message>
        <source>A file of this name exists, and may be the key to earlier names. Choose another name.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>پرونده‌ای با این نام هست و شاید کلید نام‌های پیشین باشد. نام دیگری برگزینید.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>دو گذرواژه یکی نیست.</translation>
    </message>
    <message>
        <source>The names are then known only from what you keep elsewhere.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>در این حال نام‌ها را تنها از آنچه جای دیگر نگه می‌دارید می‌توان دانست.</translation>
    </message>
    <message>
        <source>The old wording stays in this file&apos;s history, so that the step can be undone. “Save a copy without history…” in the File menu writes a file that holds none of it; give others only that one.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>عبارت پیشین در تاریخچهٔ این پرونده می‌ماند تا بتوان گام را واگرداند. «ذخیرهٔ رونوشت بی‌تاریخچه…» در منوی پرونده، پرونده‌ای می‌نویسد که هیچ‌یک از آن را ندارد؛ تنها همان را به دیگران بدهید.</translation>
    </message>
    <message>
        <source>{name} becomes {pseudonym}</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>به‌جای {name}: {pseudonym}</translation>
    </message>
    <message>
        <source>Names of transcripts and files</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>نام متن‌ها و پرونده‌ها</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>باز کردن کلید</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>گذرواژه</translation>
    </message>
    <message>
        <source>Without it nobody can open the key, and nobody can reset it.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>بدون آن هیچ‌کس نمی‌تواند کلید را باز کند، و هیچ‌کس نمی‌تواند آن را از نو تعیین کند.</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>تکرار گذرواژه</translation>
    </message>
    <message>
        <source>The key says which pseudonym stands for whom. It is never kept in the study.</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>کلید می‌گوید هر نام مستعار از آن کیست. کلید هرگز در مطالعه نگه داشته نمی‌شود.</translation>
    </message>
    <message>
        <source>Why, for the history (may stay empty; it is kept as you write it)</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>دلیل، برای تاریخچه (می‌تواند خالی بماند؛ همان‌گونه که بنویسید نگه داشته می‌شود)</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>Replace {n} place</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>جایگزینی در {n} جا</translation>
    </message>
    <message>
        <source>Replace {n} places</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>جایگزینی در {n} جا</translation>
    </message>
    <message>
        <source>In an encrypted file</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>در پرونده‌ای رمزشده</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>هیچ‌جا</translation>
    </message>
    <message>
        <source>Its words were changed by a correction.</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>واژه‌هایش در یک تصحیح تغییر کرد.</translation>
    </message>
    <message>
        <source>Its words are others in the corrected file.</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>واژه‌هایش در پروندهٔ تصحیح‌شده متفاوت است.</translation>
    </message>
    <message>
        <source>A name in its words was replaced.</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>نامی در واژه‌هایش جایگزین شد.</translation>
    </message>
    <message>
        <source>The program chose its place in the transcript.</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>جای آن را در متن مصاحبه برنامه برگزید.</translation>
    </message>
    <message>
        <source>Its words are in no transcript any more.</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>واژه‌هایش دیگر در هیچ متنی نیست.</translation>
    </message>
    <message>
        <source>corrected</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>تصحیح‌شده</translation>
    </message>
    <message>
        <source>from a corrected file</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>از پروندهٔ تصحیح‌شده</translation>
    </message>
    <message>
        <source>a name replaced</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>نام جایگزین‌شده</translation>
    </message>
    <message>
        <source>placed by the program</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>جایابی برنامه</translation>
    </message>
    <message>
        <source>without a place</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>بدون جا</translation>
    </message>
    <message>
        <source>{n} statement to look at again</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره برای بازنگری</translation>
    </message>
    <message>
        <source>{n} statements to look at again</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره برای بازنگری</translation>
    </message>
    <message>
        <source>{done}; {statements}</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>‏{done}؛ {statements}</translation>
    </message>
    <message>
        <source>All of them…</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>همهٔ آن‌ها…</translation>
    </message>
    <message>
        <source>{n} statement to look at again here</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره برای بازنگری در اینجا</translation>
    </message>
    <message>
        <source>{n} statements to look at again here</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره برای بازنگری در اینجا</translation>
    </message>
    <message>
        <source>{here}, {n} elsewhere</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{here}، {n} در جاهای دیگر</translation>
    </message>
    <message>
        <source>All looked at</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>همه بازنگری شد</translation>
    </message>
    <message>
        <source>Looked at</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>بازنگری شد</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>نمایش در متن</translation>
    </message>
    <message>
        <source>{n} statement to look at again, elsewhere</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره برای بازنگری، در جاهای دیگر</translation>
    </message>
    <message>
        <source>{n} statements to look at again, elsewhere</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره برای بازنگری، در جاهای دیگر</translation>
    </message>
    <message>
        <source>Every statement was looked at. There is nothing more to do here.</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>همهٔ گزاره‌ها بازنگری شد. دیگر کاری در اینجا نمانده است.</translation>
    </message>
    <message>
        <source>{n} statement</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>{n} گزاره</translation>
    </message>
    <message>
        <source>none left</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>چیزی نماند</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>ui/correcting/rechecks.py</extracomment>
        <translation>پیش‌تر</translation>
    </message>
    <message>
        <source>not found in the file</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>در پرونده یافت نشد</translation>
    </message>
    <message>
        <source>Import a corrected file</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>درون‌برد پروندهٔ تصحیح‌شده</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>رمزگذاری نویسه</translation>
    </message>
    <message>
        <source>Choose the corrected file. What it changes is shown before anything is stored.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>پروندهٔ تصحیح‌شده را برگزینید. پیش از آنکه چیزی ذخیره شود، تغییرهایش نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>انتخاب پرونده…</translation>
    </message>
    <message>
        <source>Files that can be read ({endings})</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>پرونده‌های خواندنی ({endings})</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>خواندن پروندهٔ {file}</translation>
    </message>
    <message>
        <source>{name}: {file}</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>‏{name}: {file}</translation>
    </message>
    <message>
        <source>The file holds the same text. There is nothing to change.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>پرونده همین متن را دارد. چیزی برای تغییر نیست.</translation>
    </message>
    <message>
        <source>{n} statement stays as it is.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>{n} گزاره همان‌گونه که هست می‌ماند.</translation>
    </message>
    <message>
        <source>{n} statements stay as they are.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>{n} گزاره همان‌گونه که هستند می‌مانند.</translation>
    </message>
    <message>
        <source>{file} holds several texts. Choose a file with the text of this transcript alone.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>پروندهٔ {file} چند متن دارد. پرونده‌ای برگزینید که تنها همین متن در آن باشد.</translation>
    </message>
    <message>
        <source>{n} has other words.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>واژه‌های {n} گزاره متفاوت است.</translation>
    </message>
    <message>
        <source>{n} have other words.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>واژه‌های {n} گزاره متفاوت است.</translation>
    </message>
    <message>
        <source>The words of {n} are not found; it stays in the study without a place.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>واژه‌های {n} گزاره یافت نمی‌شود؛ در مطالعه می‌ماند، اما جایی در متن ندارد.</translation>
    </message>
    <message>
        <source>The words of {n} are not found; they stay in the study without a place.</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>واژه‌های {n} گزاره یافت نمی‌شود؛ در مطالعه می‌مانند، اما جایی در متن ندارند.</translation>
    </message>
    <message>
        <source>The corrected file was taken in</source>
        <extracomment>ui/correcting/reimport.py</extracomment>
        <translation>پروندهٔ تصحیح‌شده درون‌برد شد</translation>
    </message>
    <message>
        <source>statement {n}</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>گزارهٔ {n}</translation>
    </message>
    <message>
        <source>{name}, {statement}</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>‏{name}، {statement}</translation>
    </message>
    <message>
        <source>Statements whose words change</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>گزاره‌هایی که واژه‌هایشان تغییر می‌کند</translation>
    </message>
    <message>
        <source>Before: {words}</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>پیش‌تر: {words}</translation>
    </message>
    <message>
        <source>Now: {words}</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>اکنون: {words}</translation>
    </message>
    <message>
        <source>no code yet</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>هنوز بی‌کد</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>ui/correcting/wordings.py</extracomment>
        <translation>اکنون</translation>
    </message>
    <message>
        <source>In the study&apos;s language, with the numbers of this package. The program gives no verdict.</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>به زبان مطالعه و با عددهای همین بسته. برنامه حکمی نمی‌دهد.</translation>
    </message>
    <message>
        <source>A threshold is yours, and cited. It is drawn dashed and stands in the sentence; no verdict is given.</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>آستانه از خود شماست و با ارجاع به منبع می‌آید. با خط‌چین کشیده می‌شود و در جمله می‌آید؛ برنامه حکمی نمی‌دهد.</translation>
    </message>
    <message>
        <source>Who put the items where</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>چه کسی چه چیزی را کجا گذاشت</translation>
    </message>
    <message>
        <source>Layer</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>لایه</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>جدول در حافظهٔ رونوشت است.</translation>
    </message>
    <message>
        <source>The agreement in a sentence</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>توافق در یک جمله</translation>
    </message>
    <message>
        <source>Thresholds of agreement</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>آستانه‌های توافق</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>رونوشت</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>برون‌برد…</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>ذخیره</translation>
    </message>
    <message>
        <source>Confusion table</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>جدول درهم‌ریختگی</translation>
    </message>
    <message>
        <source>By category</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>به تفکیک طبقه</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>ui/debrief/agreement_dialogs.py</extracomment>
        <translation>منبع</translation>
    </message>
    <message>
        <source>iteration {name}</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>دور {name}</translation>
    </message>
    <message>
        <source>the categories as sent {when}</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>طبقه‌ها، چنان که فرستاده شد ({when})</translation>
    </message>
    <message>
        <source>{n} judge</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>{n} داور</translation>
    </message>
    <message>
        <source>{n} judges</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>{n} داور</translation>
    </message>
    <message>
        <source>computed on {version}</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>محاسبه بر پایهٔ {version}</translation>
    </message>
    <message>
        <source>Your threshold for {measure}: {source}</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>آستانهٔ شما برای {measure}: {source}</translation>
    </message>
    <message>
        <source>Agreement sentence</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>جملهٔ توافق</translation>
    </message>
    <message>
        <source>Copy, export, thresholds</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>رونوشت، برون‌برد، آستانه‌ها</translation>
    </message>
    <message>
        <source>stale</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>کهنه</translation>
    </message>
    <message>
        <source>What the axis shows</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>آنچه محور نشان می‌دهد</translation>
    </message>
    <message>
        <source>Without “fits nowhere”</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>بدون «در هیچ طبقه‌ای نمی‌گنجد»</translation>
    </message>
    <message>
        <source>before</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>پیش از گفت‌وگو</translation>
    </message>
    <message>
        <source>after discussion</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>پس از گفت‌وگو</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>بازهٔ ۹۵ درصدی</translation>
    </message>
    <message>
        <source>Where no interval stands, more than one resample in twenty had nothing but equal answers.</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>جایی که بازه‌ای نیست، بیش از یک بازنمونه از هر بیست بازنمونه تنها پاسخ‌های یکسان داشت.</translation>
    </message>
    <message>
        <source>Judged with the analysis shown: this is no blind agreement.</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>داوری با نمایش تحلیل انجام شده است: این توافق کور نیست.</translation>
    </message>
    <message>
        <source>%: of all pairs of answers to the same item, those that are equal.</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>درصد: از همهٔ جفت‌پاسخ‌ها به یک مورد، آن‌هایی که یکسان است.</translation>
    </message>
    <message>
        <source>Agreement by layer</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>توافق به تفکیک لایه</translation>
    </message>
    <message>
        <source>Measuring the agreement…</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>سنجش توافق…</translation>
    </message>
    <message>
        <source>α</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>α</translation>
    </message>
    <message>
        <source>κ</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>κ</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>درصد</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>رونوشت جدول</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <extracomment>ui/debrief/agreement_panel.py</extracomment>
        <translation>آستانه‌ها…</translation>
    </message>
    <message>
        <source>First layer</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>لایهٔ اول</translation>
    </message>
    <message>
        <source>Second layer</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>لایهٔ دوم</translation>
    </message>
    <message>
        <source>Kind of encounter</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>نوع مواجهه</translation>
    </message>
    <message>
        <source>Whole chain</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>زنجیرهٔ کامل</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s α</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>آلفای کریپندورف (α)</translation>
    </message>
    <message>
        <source>Cohen&apos;s κ</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>کاپای کوهن (κ)</translation>
    </message>
    <message>
        <source>Percentage agreement</source>
        <extracomment>ui/debrief/agreement_rows.py</extracomment>
        <translation>درصد توافق</translation>
    </message>
    <message>
        <source>n</source>
        <extracomment>ui/debrief/agreement_table.py</extracomment>
        <translation>n</translation>
    </message>
    <message>
        <source>% before</source>
        <extracomment>ui/debrief/agreement_table.py</extracomment>
        <translation>درصد (پیش)</translation>
    </message>
    <message>
        <source>% after</source>
        <extracomment>ui/debrief/agreement_table.py</extracomment>
        <translation>درصد (پس)</translation>
    </message>
    <message>
        <source>Make the first-layer category {name}</source>
        <extracomment>ui/debrief/changing.py</extracomment>
        <translation>ساختن طبقهٔ {name} در لایهٔ اول</translation>
    </message>
    <message>
        <source>Make the second-layer category {name}</source>
        <extracomment>ui/debrief/changing.py</extracomment>
        <translation>ساختن طبقهٔ {name} در لایهٔ دوم</translation>
    </message>
    <message>
        <source>Make the kind of encounter {name}</source>
        <extracomment>ui/debrief/changing.py</extracomment>
        <translation>ساختن نوع مواجههٔ {name}</translation>
    </message>
    <message>
        <source>Change to…</source>
        <extracomment>ui/debrief/changing.py</extracomment>
        <translation>تغییر به…</translation>
    </message>
    <message>
        <source>Which code under {name}?</source>
        <extracomment>ui/debrief/changing.py</extracomment>
        <translation>کدام کد زیر طبقهٔ {name}؟</translation>
    </message>
    <message>
        <source>Next: which code the statement gets there.</source>
        <extracomment>ui/debrief/changing.py</extracomment>
        <translation>سپس: گزاره آنجا چه کدی می‌گیرد.</translation>
    </message>
    <message>
        <source>Kept. The next open one: O</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>ماند. مورد باز بعدی: O</translation>
    </message>
    <message>
        <source>Left open. The next open one: O</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>باز ماند. مورد باز بعدی: O</translation>
    </message>
    <message>
        <source>Changed, in one step that undo takes back. The next open one: O</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>تغییر کرد، در یک گام که با واگرد برمی‌گردد. مورد باز بعدی: O</translation>
    </message>
    <message>
        <source>A disagreement is resolved with a reason. Write it first.</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>اختلاف با ذکر دلیل فیصله می‌یابد. نخست دلیل را بنویسید.</translation>
    </message>
    <message>
        <source>Sen&amp;d to a reviewer…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;فرستادن برای بازبین…</translation>
    </message>
    <message>
        <source>Read an ans&amp;wer…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;خواندن پاسخ…</translation>
    </message>
    <message>
        <source>Note a tal&amp;k…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>ثبت &amp;گفت‌وگو…</translation>
    </message>
    <message>
        <source>&amp;Validity register…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>دفتر ا&amp;عتبار…</translation>
    </message>
    <message>
        <source>A&amp;bout this review…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>دربارهٔ این &amp;بازبینی…</translation>
    </message>
    <message>
        <source>Re&amp;move this review</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;حذف این بازبینی</translation>
    </message>
    <message>
        <source>Deb&amp;riefing record…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>گزا&amp;رش بازبینی همتا…</translation>
    </message>
    <message>
        <source>Methods s&amp;entences…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>جم&amp;له‌های بخش روش…</translation>
    </message>
    <message>
        <source>Con&amp;fusion table…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>جدول در&amp;هم‌ریختگی…</translation>
    </message>
    <message>
        <source>A&amp;greement sentence…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>جملهٔ &amp;توافق…</translation>
    </message>
    <message>
        <source>&amp;Thresholds…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;آستانه‌ها…</translation>
    </message>
    <message>
        <source>&amp;Keep the analyst&apos;s place</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;نگه‌داشتن جاگذاری تحلیلگر</translation>
    </message>
    <message>
        <source>&amp;Change to…</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;تغییر به…</translation>
    </message>
    <message>
        <source>&amp;Leave it open</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;باز گذاشتن</translation>
    </message>
    <message>
        <source>&amp;Take the decision back</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;پس‌گرفتن تصمیم</translation>
    </message>
    <message>
        <source>Write the &amp;reason</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>نوشتن &amp;دلیل</translation>
    </message>
    <message>
        <source>&amp;Answer in the thread</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>پا&amp;سخ در رشتهٔ نظرها</translation>
    </message>
    <message>
        <source>&amp;Why here?</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;چرا اینجا؟</translation>
    </message>
    <message>
        <source>Show in the tra&amp;nscript</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>نمایش در &amp;متن مصاحبه</translation>
    </message>
    <message>
        <source>&amp;Previous disagreement</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>اختلاف &amp;قبلی</translation>
    </message>
    <message>
        <source>Ne&amp;xt disagreement</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>اختلاف ب&amp;عدی</translation>
    </message>
    <message>
        <source>Next &amp;open disagreement</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;اختلاف باز بعدی</translation>
    </message>
    <message>
        <source>&amp;First layer</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;لایهٔ اول</translation>
    </message>
    <message>
        <source>Se&amp;cond layer</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>لایهٔ دو&amp;م</translation>
    </message>
    <message>
        <source>Kind of e&amp;ncounter</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>&amp;نوع مواجهه</translation>
    </message>
    <message>
        <source>Nothing else is open here.</source>
        <extracomment>ui/debrief/deeds.py</extracomment>
        <translation>مورد باز دیگری اینجا نیست.</translation>
    </message>
    <message>
        <source>Stale: the categories have changed since this was judged. The figures are of the older version.</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>کهنه: طبقه‌ها پس از این داوری تغییر کرده‌اند. رقم‌ها از نسخهٔ پیشین است.</translation>
    </message>
    <message>
        <source>Nobody else has judged the analysis yet. Send statements or codes to another researcher; the answer stands here beside yours, with the agreement and what to resolve.</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>هنوز کس دیگری تحلیل را داوری نکرده است. گزاره‌ها یا کدها را برای پژوهشگری دیگر بفرستید؛ پاسخ او اینجا کنار پاسخ شما می‌آید، با میزان توافق و آنچه باید فیصله یابد.</translation>
    </message>
    <message>
        <source>Send…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>فرستادن…</translation>
    </message>
    <message>
        <source>Read an answer…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>خواندن پاسخ…</translation>
    </message>
    <message>
        <source>Note a talk…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>ثبت گفت‌وگو…</translation>
    </message>
    <message>
        <source>Validity register…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>دفتر اعتبار…</translation>
    </message>
    <message>
        <source>Debriefing record…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>گزارش بازبینی همتا…</translation>
    </message>
    <message>
        <source>Methods sentences…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>جمله‌های بخش روش…</translation>
    </message>
    <message>
        <source>What the study claims for its validity, and what was done</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>آنچه مطالعه دربارهٔ اعتبارش ادعا می‌کند و آنچه انجام شده است</translation>
    </message>
    <message>
        <source>Write who judged what, the agreement, and what was changed, in Word</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>نوشتن اینکه چه کسی چه چیزی را داوری کرد، میزان توافق، و آنچه تغییر کرد، در Word</translation>
    </message>
    <message>
        <source>What a methods section says of peer debriefing and of the claims</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>آنچه بخش روش دربارهٔ بازبینی همتا و ادعاها می‌گوید</translation>
    </message>
    <message>
        <source>What was asked, and what came of it</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>آنچه پرسیده شد و آنچه از آن برآمد</translation>
    </message>
    <message>
        <source>About it…</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>دربارهٔ آن…</translation>
    </message>
    <message>
        <source>Send a part of the study to a reviewer</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>فرستادن بخشی از مطالعه برای بازبین</translation>
    </message>
    <message>
        <source>Read an answer into the study</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>خواندن پاسخ و افزودنش به مطالعه</translation>
    </message>
    <message>
        <source>Note a talk with a peer</source>
        <extracomment>ui/debrief/desk.py</extracomment>
        <translation>ثبت گفت‌وگو با همتا</translation>
    </message>
    <message>
        <source>{n} at this layer</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>{n} مورد در این لایه</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>اختلاف‌ها</translation>
    </message>
    <message>
        <source>Which disagreements</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>کدام اختلاف‌ها</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>&amp;رونوشت</translation>
    </message>
    <message>
        <source>{n} point</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>{n} نکته</translation>
    </message>
    <message>
        <source>{n} points</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>{n} نکته</translation>
    </message>
    <message>
        <source>{n} open</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>{n} باز</translation>
    </message>
    <message>
        <source>all resolved</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>همه فیصله یافته</translation>
    </message>
    <message>
        <source>Point</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>نکته</translation>
    </message>
    <message>
        <source>Statement</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>گزاره</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>کد</translation>
    </message>
    <message>
        <source>Analyst</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>تحلیلگر</translation>
    </message>
    <message>
        <source>Resolution</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>فیصله</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>‏{first}، {second}</translation>
    </message>
    <message>
        <source>Nothing is open here. “All” lists what was resolved.</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>اینجا مورد باز نمانده است. «همه» آنچه را فیصله یافته است فهرست می‌کند.</translation>
    </message>
    <message>
        <source>Disagreements about codes</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>اختلاف‌ها دربارهٔ کدها</translation>
    </message>
    <message>
        <source>{n} reviewer</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>{n} بازبین</translation>
    </message>
    <message>
        <source>{n} reviewers</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>{n} بازبین</translation>
    </message>
    <message>
        <source>No disagreements at this layer.</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>در این لایه اختلافی نیست.</translation>
    </message>
    <message>
        <source>No point is disputed in this review.</source>
        <extracomment>ui/debrief/disagreements.py</extracomment>
        <translation>در این بازبینی دربارهٔ هیچ نکته‌ای اختلاف نیست.</translation>
    </message>
    <message>
        <source>your threshold {value}</source>
        <extracomment>ui/debrief/dumbbells.py</extracomment>
        <translation>آستانهٔ شما {value}</translation>
    </message>
    <message>
        <source>Agreement on an axis from 0 to 1</source>
        <extracomment>ui/debrief/dumbbells.py</extracomment>
        <translation>توافق روی محوری از ۰ تا ۱</translation>
    </message>
    <message>
        <source>{row}: {before} before discussion, {after} after it</source>
        <extracomment>ui/debrief/dumbbells.py</extracomment>
        <translation>{row}: {before} پیش از گفت‌وگو، {after} پس از آن</translation>
    </message>
    <message>
        <source>{row}: {value}</source>
        <extracomment>ui/debrief/dumbbells.py</extracomment>
        <translation>‏{row}: {value}</translation>
    </message>
    <message>
        <source>{figure}, 95 % interval {interval}</source>
        <extracomment>ui/debrief/dumbbells.py</extracomment>
        <translation>{figure}، بازهٔ ۹۵ درصدی {interval}</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <extracomment>ui/debrief/errands.py</extracomment>
        <translation>نوشتن پروندهٔ {file}</translation>
    </message>
    <message>
        <source>Something is still being written. Try again in a moment.</source>
        <extracomment>ui/debrief/errands.py</extracomment>
        <translation>چیزی هنوز در حال نوشته‌شدن است. کمی بعد دوباره بکوشید.</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <extracomment>ui/debrief/errands.py</extracomment>
        <translation>پروندهٔ {file} نوشته شد.</translation>
    </message>
    <message>
        <source>{name} and {other}</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>{name} و {other}</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>اختلاف</translation>
    </message>
    <message>
        <source>A category itself is changed by hand, in Group.</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>خود طبقه را دستی، در میز کار دسته‌بندی، تغییر دهید.</translation>
    </message>
    <message>
        <source>show in the transcript</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>نمایش در متن مصاحبه</translation>
    </message>
    <message>
        <source>Choose a disagreement to see both sides of it here.</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>برای دیدن هر دو سوی اختلاف، یکی را برگزینید.</translation>
    </message>
    <message>
        <source>Why here?</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>چرا اینجا؟</translation>
    </message>
    <message>
        <source>Answer…</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>پاسخ…</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>پاسخ</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>اختلاف قبلی</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>اختلاف بعدی</translation>
    </message>
    <message>
        <source>Disagreement {n}</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>اختلاف {n}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>از {count}</translation>
    </message>
    <message>
        <source>{whose}: {deed}</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>‏{whose}: {deed}</translation>
    </message>
    <message>
        <source>It stands in {name} by now.</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>اکنون جای آن {name} است.</translation>
    </message>
    <message>
        <source>It has no place in the analysis any more.</source>
        <extracomment>ui/debrief/inspector.py</extracomment>
        <translation>دیگر جایی در تحلیل ندارد.</translation>
    </message>
    <message>
        <source>{reviewers}, {items}</source>
        <extracomment>ui/debrief/listing.py</extracomment>
        <translation>‏{reviewers}، {items}</translation>
    </message>
    <message>
        <source>All judges together</source>
        <extracomment>ui/debrief/listing.py</extracomment>
        <translation>همهٔ داوران با هم</translation>
    </message>
    <message>
        <source>Returned</source>
        <extracomment>ui/debrief/listing.py</extracomment>
        <translation>رسیده</translation>
    </message>
    <message>
        <source>Sent, waiting</source>
        <extracomment>ui/debrief/listing.py</extracomment>
        <translation>فرستاده، در انتظار</translation>
    </message>
    <message>
        <source>No name given</source>
        <extracomment>ui/debrief/listing.py</extracomment>
        <translation>بدون نام</translation>
    </message>
    <message>
        <source>What is no longer there</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>آنچه دیگر نیست</translation>
    </message>
    <message>
        <source>Category</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>طبقه</translation>
    </message>
    <message>
        <source>The category itself</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>خود طبقه</translation>
    </message>
    <message>
        <source>no longer there</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>دیگر نیست</translation>
    </message>
    <message>
        <source>A code that is no longer there</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>کدی که دیگر نیست</translation>
    </message>
    <message>
        <source>A statement that is no longer there</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>گزاره‌ای که دیگر نیست</translation>
    </message>
    <message>
        <source>Fits nowhere</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>در هیچ طبقه‌ای نمی‌گنجد</translation>
    </message>
    <message>
        <source>Unsure</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>نامطمئن</translation>
    </message>
    <message>
        <source>No place</source>
        <extracomment>ui/debrief/matters.py</extracomment>
        <translation>بدون جا</translation>
    </message>
    <message>
        <source>Blind: the reviewer sees none of the analyst&apos;s placements.</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>کور: بازبین هیچ‌یک از جاگذاری‌های تحلیلگر را نمی‌بیند.</translation>
    </message>
    <message>
        <source>Read the answer…</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>خواندن پاسخ…</translation>
    </message>
    <message>
        <source>The reviewer sees the analyst&apos;s placements.</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>بازبین جاگذاری‌های تحلیلگر را می‌بیند.</translation>
    </message>
    <message>
        <source>{items}, sent {when} by {name}.</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>{items}، فرستادهٔ {name} ({when}).</translation>
    </message>
    <message>
        <source>When the answer comes back, read it here.</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>وقتی پاسخ رسید، آن را اینجا بخوانید.</translation>
    </message>
    <message>
        <source>Write on it…</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>نوشتن دربارهٔ آن…</translation>
    </message>
    <message>
        <source>Nothing is noted yet.</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>هنوز چیزی ثبت نشده است.</translation>
    </message>
    <message>
        <source>Points in place</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>نکته‌های بازبینی در جا</translation>
    </message>
    <message>
        <source>{verdict}: {n}</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>‏{verdict}: {n}</translation>
    </message>
    <message>
        <source>What the reviewer was asked</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>آنچه از بازبین پرسیده شد</translation>
    </message>
    <message>
        <source>What was asked</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>آنچه پرسیده شد</translation>
    </message>
    <message>
        <source>What came of it</source>
        <extracomment>ui/debrief/pages.py</extracomment>
        <translation>آنچه از آن برآمد</translation>
    </message>
    <message>
        <source>The passage for the methods section</source>
        <extracomment>ui/debrief/passage.py</extracomment>
        <translation>قطعه‌ای برای بخش روش</translation>
    </message>
    <message>
        <source>The sentence is on the clipboard.</source>
        <extracomment>ui/debrief/passage.py</extracomment>
        <translation>جمله در حافظهٔ رونوشت است.</translation>
    </message>
    <message>
        <source>{judge}: {counts}</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>‏{judge}: {counts}</translation>
    </message>
    <message>
        <source>Read an answer</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>خواندن پاسخ</translation>
    </message>
    <message>
        <source>{n} new</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>{n} تازه</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>{n} تغییرکرده</translation>
    </message>
    <message>
        <source>{n} taken back</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>{n} پس‌گرفته</translation>
    </message>
    <message>
        <source>{n} as before</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>{n} مانند پیش</translation>
    </message>
    <message>
        <source>What can&apos;t be read</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>آنچه خوانده نمی‌شود</translation>
    </message>
    <message>
        <source>Take this one in its place</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>نشاندن این به‌جای آن</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>بی‌تغییر گذاشتن</translation>
    </message>
    <message>
        <source>In the study&apos;s language, with the study&apos;s own numbers. The program gives no verdict.</source>
        <extracomment>ui/debrief/recording.py</extracomment>
        <translation>به زبان مطالعه و با عددهای خود مطالعه. برنامه حکمی نمی‌دهد.</translation>
    </message>
    <message>
        <source>Putting the sentences together</source>
        <extracomment>ui/debrief/recording.py</extracomment>
        <translation>کنار هم گذاشتن جمله‌ها</translation>
    </message>
    <message>
        <source>Sentences for the methods section</source>
        <extracomment>ui/debrief/recording.py</extracomment>
        <translation>جمله‌هایی برای بخش روش</translation>
    </message>
    <message>
        <source>Claimed without an entry in the register, and marked so in the text: {kinds}.</source>
        <extracomment>ui/debrief/recording.py</extracomment>
        <translation>ادعاهایی که در دفتر اعتبار مدخلی ندارد و در متن چنین نشان شده است: {kinds}.</translation>
    </message>
    <message>
        <source>Some figures are stale: the categories have changed since. They are marked so in the text.</source>
        <extracomment>ui/debrief/recording.py</extracomment>
        <translation>برخی رقم‌ها کهنه است: طبقه‌ها از آن زمان تغییر کرده‌اند. این رقم‌ها در متن چنین نشان شده است.</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>افزودن مدخل</translation>
    </message>
    <message>
        <source>{entry}: remove</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>{entry}: حذف</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>چه کسی</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>زمان</translation>
    </message>
    <message>
        <source>What was done, and the outcome</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>آنچه انجام شد و نتیجهٔ آن</translation>
    </message>
    <message>
        <source>New entry</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>مدخل تازه</translation>
    </message>
    <message>
        <source>Entry {n}</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>مدخل {n}</translation>
    </message>
    <message>
        <source>{entry}: who</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>{entry}: چه کسی</translation>
    </message>
    <message>
        <source>{entry}: when</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>{entry}: زمان</translation>
    </message>
    <message>
        <source>{entry}: what was done, and the outcome</source>
        <extracomment>ui/debrief/register_entries.py</extracomment>
        <translation>{entry}: آنچه انجام شد و نتیجهٔ آن</translation>
    </message>
    <message>
        <source>1 entry</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>۱ مدخل</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>{n} مدخل</translation>
    </message>
    <message>
        <source>Triangulation</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>زاویه‌سنجی</translation>
    </message>
    <message>
        <source>The phenomenon is seen from several sides: settings, groups of participants, methods or analysts.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>پدیده از چند سو دیده می‌شود: بسترها، گروه‌های مشارکت‌کنندگان، روش‌ها یا تحلیلگران.</translation>
    </message>
    <message>
        <source>Peer debriefing</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>بازبینی همتا</translation>
    </message>
    <message>
        <source>Another researcher judges the analysis: blind, in place, or in a talk.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>پژوهشگر دیگری تحلیل را داوری می‌کند: کور، در جا، یا در گفت‌وگو.</translation>
    </message>
    <message>
        <source>Quotations in the report</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>نقل‌قول‌ها در گزارش</translation>
    </message>
    <message>
        <source>Every category is shown in participants&apos; own words, so that a reader can judge it.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>هر طبقه به زبان خود مشارکت‌کنندگان نشان داده می‌شود تا خواننده بتواند درباره‌اش داوری کند.</translation>
    </message>
    <message>
        <source>Member check</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>بازبینی مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>Participants read what was made of their words, and say whether it is right.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>مشارکت‌کنندگان می‌خوانند که از سخنانشان چه برداشت شده است، و می‌گویند درست است یا نه.</translation>
    </message>
    <message>
        <source>Communicative validation</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>اعتبار ارتباطی</translation>
    </message>
    <message>
        <source>The reading of the interviews is argued out with people who know the field, and holds.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>خوانش مصاحبه‌ها با آشنایان به میدان به بحث گذاشته می‌شود و استوار می‌ماند.</translation>
    </message>
    <message>
        <source>Pragmatic validation</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>اعتبار عملی</translation>
    </message>
    <message>
        <source>The findings prove useful to those they are meant for: what was tried, and what came of it.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>یافته‌ها به کار کسانی می‌آید که برای آنان است: چه آزموده شد و از آن چه برآمد.</translation>
    </message>
    <message>
        <source>Validity register</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>دفتر اعتبار</translation>
    </message>
    <message>
        <source>1 claim has no entry</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>۱ ادعا مدخلی ندارد</translation>
    </message>
    <message>
        <source>{n} claims have no entry</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>{n} ادعا مدخلی ندارد</translation>
    </message>
    <message>
        <source>In your own words</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>به بیان خودتان</translation>
    </message>
    <message>
        <source>Left empty, the methods section says it in the program&apos;s words.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>اگر خالی بماند، بخش روش آن را به زبان برنامه می‌گوید.</translation>
    </message>
    <message>
        <source>The study draws on {participants} in {settings}.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>مطالعه بر {participants} در {settings} استوار است.</translation>
    </message>
    <message>
        <source>1 blind sorting</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>۱ طبقه‌بندی کور</translation>
    </message>
    <message>
        <source>{n} blind sortings</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>{n} طبقه‌بندی کور</translation>
    </message>
    <message>
        <source>1 other review</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>۱ بازبینی دیگر</translation>
    </message>
    <message>
        <source>{n} other reviews</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>{n} بازبینی دیگر</translation>
    </message>
    <message>
        <source>The study holds {blind} and {others}.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>مطالعه {blind} و {others} دارد.</translation>
    </message>
    <message>
        <source>The study holds {statements} for {categories}.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>مطالعه برای {categories}، {statements} دارد.</translation>
    </message>
    <message>
        <source>Tick what the methods section claims, and enter what was done for it: by whom, when, with what outcome. The program enters nothing by itself.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>آنچه را بخش روش ادعا می‌کند علامت بزنید، و آنچه را برایش انجام شده است ثبت کنید: به دست چه کسی، چه زمانی، با چه نتیجه‌ای. برنامه خودبه‌خود چیزی ثبت نمی‌کند.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>واگرد</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>ازنو</translation>
    </message>
    <message>
        <source>Claimed without an entry</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>ادعای بدون مدخل</translation>
    </message>
    <message>
        <source>1 category without any</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>۱ طبقهٔ بدون گزاره</translation>
    </message>
    <message>
        <source>{n} categories without any</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>{n} طبقهٔ بدون گزاره</translation>
    </message>
    <message>
        <source>The study holds {statements}, and {categories}.</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>مطالعه {statements} و {categories} دارد.</translation>
    </message>
    <message>
        <source>Every claim has an entry</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>هر ادعا مدخلی دارد</translation>
    </message>
    <message>
        <source>Nothing is claimed yet</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>هنوز چیزی ادعا نشده است</translation>
    </message>
    <message>
        <source>{entries}, not claimed</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>{entries}، ادعا نشده</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>واگرد شد: {deed}</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <extracomment>ui/debrief/register_window.py</extracomment>
        <translation>ازنو انجام شد: {deed}</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>پس‌گرفتن تصمیم</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>چرا</translation>
    </message>
    <message>
        <source>Both</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>هر دو</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>نگه‌داشتن</translation>
    </message>
    <message>
        <source>Leave open</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>باز گذاشتن</translation>
    </message>
    <message>
        <source>Keep the analyst&apos;s place</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>نگه‌داشتن جاگذاری تحلیلگر</translation>
    </message>
    <message>
        <source>Change the analysis, as agreed</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>تغییر تحلیل، چنان که توافق شد</translation>
    </message>
    <message>
        <source>It stays a disagreement</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>اختلاف می‌ماند</translation>
    </message>
    <message>
        <source>By</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>از سوی</translation>
    </message>
    <message>
        <source>Resolve anew, with a reason</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>فیصلهٔ دوباره، با دلیل</translation>
    </message>
    <message>
        <source>Resolve, with a reason</source>
        <extracomment>ui/debrief/resolve_bar.py</extracomment>
        <translation>فیصله، با دلیل</translation>
    </message>
    <message>
        <source>{n} category to choose from</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>{n} طبقه برای انتخاب</translation>
    </message>
    <message>
        <source>{n} categories to choose from</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>{n} طبقه برای انتخاب</translation>
    </message>
    <message>
        <source>Send to a reviewer</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>فرستادن برای بازبین</translation>
    </message>
    <message>
        <source>What is judged</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>آنچه داوری می‌شود</translation>
    </message>
    <message>
        <source>How</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>چگونه</translation>
    </message>
    <message>
        <source>How much of it</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>چه مقدار</translation>
    </message>
    <message>
        <source>On what it goes out</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>شکل ارسال</translation>
    </message>
    <message>
        <source>Save the package…</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>ذخیرهٔ بسته…</translation>
    </message>
    <message>
        <source>Save the package</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>ذخیرهٔ بسته</translation>
    </message>
    <message>
        <source>{items} of {of}</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>{items} از {of}</translation>
    </message>
    <message>
        <source>{items}, {categories}</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>‏{items}، {categories}</translation>
    </message>
    <message>
        <source>No placements, memos, names or history are in it.</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>هیچ جاگذاری، یادداشت، نام یا تاریخچه‌ای در آن نیست.</translation>
    </message>
    <message>
        <source>{file} is written. Send it to the reviewer.</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>پروندهٔ {file} نوشته شد. آن را برای بازبین بفرستید.</translation>
    </message>
    <message>
        <source>How many, and the seed of the draw, are whole numbers.</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>شمار نمونه و بذر آن باید عدد صحیح باشد.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>آماده‌سازی…</translation>
    </message>
    <message>
        <source>How many</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>شمار</translation>
    </message>
    <message>
        <source>Drawn</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>نمونه‌گیری</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>بذر</translation>
    </message>
    <message>
        <source>For whom (may stay empty)</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>برای چه کسی (می‌تواند خالی بماند)</translation>
    </message>
    <message>
        <source>What the reviewer is asked (stands at its head)</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>آنچه از بازبین پرسیده می‌شود (در آغاز آن می‌آید)</translation>
    </message>
    <message>
        <source>Blind</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>کور</translation>
    </message>
    <message>
        <source>With the analysis shown</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>با نمایش تحلیل</translation>
    </message>
    <message>
        <source>A sample</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>نمونه</translation>
    </message>
    <message>
        <source>from each category</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>از هر طبقه</translation>
    </message>
    <message>
        <source>from each participant</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>از هر مشارکت‌کننده</translation>
    </message>
    <message>
        <source>Hidden</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>پنهان</translation>
    </message>
    <message>
        <source>By letters</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>با حرف</translation>
    </message>
    <message>
        <source>Workbench package</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>بستهٔ Phenocode</translation>
    </message>
    <message>
        <source>Word form</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>فرم Word</translation>
    </message>
    <message>
        <source>Hide the definitions</source>
        <extracomment>ui/debrief/sides.py</extracomment>
        <translation>پنهان‌کردن تعریف‌ها</translation>
    </message>
    <message>
        <source>Show the definitions</source>
        <extracomment>ui/debrief/sides.py</extracomment>
        <translation>نمایش تعریف‌ها</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <extracomment>ui/debrief/table.py</extracomment>
        <translation>و {n} مورد دیگر</translation>
    </message>
    <message>
        <source>{name} ({n})</source>
        <extracomment>ui/debrief/table.py</extracomment>
        <translation>‏{name} ({n})</translation>
    </message>
    <message>
        <source>Note a talk</source>
        <extracomment>ui/debrief/talk_dialog.py</extracomment>
        <translation>ثبت گفت‌وگو</translation>
    </message>
    <message>
        <source>About this review</source>
        <extracomment>ui/debrief/talk_dialog.py</extracomment>
        <translation>دربارهٔ این بازبینی</translation>
    </message>
    <message>
        <source>With whom</source>
        <extracomment>ui/debrief/talk_dialog.py</extracomment>
        <translation>با چه کسی</translation>
    </message>
    <message>
        <source>Note it</source>
        <extracomment>ui/debrief/talk_dialog.py</extracomment>
        <translation>ثبت</translation>
    </message>
    <message>
        <source>A talk in which a peer questioned the analysis is a dialogic check. Note it soon after.</source>
        <extracomment>ui/debrief/talk_dialog.py</extracomment>
        <translation>گفت‌وگویی که در آن همتایی تحلیل را به پرسش گرفته، بازبینی گفت‌وگویی است. آن را زود ثبت کنید.</translation>
    </message>
    <message>
        <source>Comment</source>
        <extracomment>ui/debrief/thread.py</extracomment>
        <translation>نظر</translation>
    </message>
    <message>
        <source>Correct this comment</source>
        <extracomment>ui/debrief/thread.py</extracomment>
        <translation>تصحیح این نظر</translation>
    </message>
    <message>
        <source>Remove this comment</source>
        <extracomment>ui/debrief/thread.py</extracomment>
        <translation>حذف این نظر</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <extracomment>ui/debrief/thread.py</extracomment>
        <translation>‏{name}: {text}</translation>
    </message>
    <message>
        <source>Blind sorting</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>طبقه‌بندی کور</translation>
    </message>
    <message>
        <source>Sorting with the analysis shown</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>طبقه‌بندی با نمایش تحلیل</translation>
    </message>
    <message>
        <source>Review in place</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>بازبینی در جا</translation>
    </message>
    <message>
        <source>Talk</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>گفت‌وگو</translation>
    </message>
    <message>
        <source>Agrees</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Disagrees</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>مخالف</translation>
    </message>
    <message>
        <source>First</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>اول</translation>
    </message>
    <message>
        <source>Second</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>دوم</translation>
    </message>
    <message>
        <source>Encounter</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>مواجهه</translation>
    </message>
    <message>
        <source>{n} of {of} statements, seed {seed}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>{n} از {of} گزاره، بذر {seed}</translation>
    </message>
    <message>
        <source>answered {when}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>پاسخ: {when}</translation>
    </message>
    <message>
        <source>{medium}, {items}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>‏{medium}، {items}</translation>
    </message>
    <message>
        <source>Kept by {name}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>با تصمیم {name} ماند</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>تغییر کرد</translation>
    </message>
    <message>
        <source>Changed by {name}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>با تصمیم {name} تغییر کرد</translation>
    </message>
    <message>
        <source>Left open</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>باز ماند</translation>
    </message>
    <message>
        <source>Left open by {name}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>با تصمیم {name} باز ماند</translation>
    </message>
    <message>
        <source>{n} code</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>{n} کد</translation>
    </message>
    <message>
        <source>{n} of {of} codes, seed {seed}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>{n} کد از {of}، بذر {seed}</translation>
    </message>
    <message>
        <source>On paper (Word)</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>روی کاغذ (Word)</translation>
    </message>
    <message>
        <source>iteration {number}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>دور {number}</translation>
    </message>
    <message>
        <source>{kind}, {items}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>‏{kind}، {items}</translation>
    </message>
    <message>
        <source>{kind}, {points}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>‏{kind}، {points}</translation>
    </message>
    <message>
        <source>sent {when}</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>فرستاده شد: {when}</translation>
    </message>
    <message>
        <source>Settled with the layer below</source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>با لایهٔ پایین‌تر فیصله یافت</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>بز&amp;رگ‌تر</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>&amp;کوچک‌تر</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>&amp;۱۰۰ درصد</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>مانند &amp;سیستم</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>رو&amp;شن</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>&amp;تیره</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <extracomment>ui/frame/appearance.py</extracomment>
        <translation>زبا&amp;ن</translation>
    </message>
    <message>
        <source>Find any action, transcript or code</source>
        <extracomment>ui/frame/command_palette.py</extracomment>
        <translation>یافتن هر فرمان، متن یا کد</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>ui/frame/command_palette.py</extracomment>
        <translation>آنچه یافت شد</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <extracomment>ui/frame/findable.py</extracomment>
        <translation>متن‌ها</translation>
    </message>
    <message>
        <source>Literature</source>
        <extracomment>ui/frame/findable.py</extracomment>
        <translation>پیشینه</translation>
    </message>
    <message>
        <source>not placed</source>
        <extracomment>ui/frame/findable.py</extracomment>
        <translation>جانیافته</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>ui/frame/history.py</extracomment>
        <translation>تاریخچه</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>ui/frame/history.py</extracomment>
        <translation>گام</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>ui/frame/history.py</extracomment>
        <translation>چه کاری</translation>
    </message>
    <message>
        <source>{deed} (taken back)</source>
        <extracomment>ui/frame/history.py</extracomment>
        <translation>{deed} (واگردانده)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;پرونده</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;ویرایش</translation>
    </message>
    <message>
        <source>St&amp;udy</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;مطالعه</translation>
    </message>
    <message>
        <source>&amp;Statement</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;گزاره</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;کد</translation>
    </message>
    <message>
        <source>C&amp;ategory</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;طبقه</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;نما</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>ui/frame/menus.py</extracomment>
        <translation>&amp;راهنما</translation>
    </message>
    <message>
        <source>Phenocode</source>
        <extracomment>ui/frame/messages.py</extracomment>
        <translation>Phenocode</translation>
    </message>
    <message>
        <source>Phenocode {version}. A workbench for phenomenographic research. MIT licence. Everything stays on this computer; nothing is sent anywhere.</source>
        <extracomment>ui/frame/messages.py</extracomment>
        <translation>Phenocode {version}. کارگاهی برای پژوهش پدیدارنگارانه. با پروانهٔ MIT. همه‌چیز در همین رایانه می‌ماند؛ چیزی به جایی فرستاده نمی‌شود.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Your work is safe: every deed was saved when it was done. Nothing was sent anywhere.</source>
        <extracomment>ui/frame/messages.py</extracomment>
        <translation>اتفاقی پیش‌بینی‌نشده افتاد. کار شما محفوظ است: هر کاری همان دم که انجام شد ذخیره شده است. چیزی به جایی فرستاده نشد.</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>ui/frame/messages.py</extracomment>
        <translation>تأیید</translation>
    </message>
    <message>
        <source>1 open check</source>
        <extracomment>ui/frame/rail.py</extracomment>
        <translation>۱ وارسی باز</translation>
    </message>
    <message>
        <source>{n} open checks</source>
        <extracomment>ui/frame/rail.py</extracomment>
        <translation>{n} وارسی باز</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>وضعیت</translation>
    </message>
    <message>
        <source>No study is open</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>مطالعه‌ای باز نیست</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>بزرگ‌نمایی {percent} درصد</translation>
    </message>
    <message>
        <source>Under review: nothing is written in the study</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>در حال بازبینی: چیزی در مطالعه نوشته نمی‌شود</translation>
    </message>
    <message>
        <source>Read-only</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>فقط‌خواندنی</translation>
    </message>
    <message>
        <source>Read-only: held by {who} on {host} since {since}</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>فقط‌خواندنی: در دست {who} روی رایانهٔ {host} از {since}</translation>
    </message>
    <message>
        <source>Researcher: {name}</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>پژوهشگر: {name}</translation>
    </message>
    <message>
        <source>Iteration {number}: {name}</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>دور {number}: {name}</translation>
    </message>
    <message>
        <source>Exhaustiveness {percent} %</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>جامعیت {percent} درصد</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>ساعت {time} ذخیره شد</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>ui/frame/status.py</extracomment>
        <translation>ذخیره شد</translation>
    </message>
    <message>
        <source>&amp;Undo the typing</source>
        <extracomment>ui/frame/steps.py</extracomment>
        <translation>&amp;واگرد: نوشتن</translation>
    </message>
    <message>
        <source>&amp;Redo the typing</source>
        <extracomment>ui/frame/steps.py</extracomment>
        <translation>&amp;ازنو: نوشتن</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>ui/frame/steps.py</extracomment>
        <translation>&amp;واگرد</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>ui/frame/steps.py</extracomment>
        <translation>&amp;ازنو</translation>
    </message>
    <message>
        <source>&amp;Undo: {deed}</source>
        <extracomment>ui/frame/steps.py</extracomment>
        <translation>&amp;واگرد: {deed}</translation>
    </message>
    <message>
        <source>&amp;Redo: {deed}</source>
        <extracomment>ui/frame/steps.py</extracomment>
        <translation>&amp;ازنو: {deed}</translation>
    </message>
    <message>
        <source>Board of categories</source>
        <extracomment>ui/group/board.py</extracomment>
        <translation>تختهٔ طبقه‌ها</translation>
    </message>
    <message>
        <source>Core cases</source>
        <extracomment>ui/group/card_cases.py</extracomment>
        <translation>نمونه‌های کانونی</translation>
    </message>
    <message>
        <source>Borderline cases</source>
        <extracomment>ui/group/card_cases.py</extracomment>
        <translation>نمونه‌های مرزی</translation>
    </message>
    <message>
        <source>Negative cases, which speak against it</source>
        <extracomment>ui/group/card_cases.py</extracomment>
        <translation>نمونه‌های مخالف، که با آن ناسازگارند</translation>
    </message>
    <message>
        <source>Cases</source>
        <extracomment>ui/group/card_cases.py</extracomment>
        <translation>نمونه‌ها</translation>
    </message>
    <message>
        <source>None chosen yet. On a quotation below, 1 makes a core case, 2 a borderline and 3 a negative one.</source>
        <extracomment>ui/group/card_cases.py</extracomment>
        <translation>هنوز نمونه‌ای برگزیده نیست. روی نقل‌قول‌های زیر، ۱ نمونهٔ کانونی، ۲ نمونهٔ مرزی و ۳ نمونهٔ مخالف می‌سازد.</translation>
    </message>
    <message>
        <source>{n} case</source>
        <extracomment>ui/group/card_cases.py</extracomment>
        <translation>{n} نمونه</translation>
    </message>
    <message>
        <source>Name in a second language</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>نام به زبان دوم</translation>
    </message>
    <message>
        <source>Translated name</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>نام ترجمه‌شده</translation>
    </message>
    <message>
        <source>Definition</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>تعریف</translation>
    </message>
    <message>
        <source>Referential aspect: what is focused on</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>وجه ارجاعی: آنچه در کانون توجه است</translation>
    </message>
    <message>
        <source>Referential aspect</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>وجه ارجاعی</translation>
    </message>
    <message>
        <source>Structural aspect: how it is composed</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>وجه ساختاری: چگونه سامان یافته است</translation>
    </message>
    <message>
        <source>Structural aspect</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>وجه ساختاری</translation>
    </message>
    <message>
        <source>Internal horizon: its parts and how they hang together</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>افق درونی: اجزا و پیوند آن‌ها با هم</translation>
    </message>
    <message>
        <source>Internal horizon</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>افق درونی</translation>
    </message>
    <message>
        <source>External horizon: against what it stands out</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>افق بیرونی: آنچه در برابرش نمایان می‌شود</translation>
    </message>
    <message>
        <source>External horizon</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>افق بیرونی</translation>
    </message>
    <message>
        <source>What it is not</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>آنچه نیست</translation>
    </message>
    <message>
        <source>Why it matters for the phenomenon</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>چرا برای پدیده اهمیت دارد</translation>
    </message>
    <message>
        <source>Relevance</source>
        <extracomment>analysis/quantities.py</extracomment>
        <translation>اهمیت</translation>
    </message>
    <message>
        <source>findings report</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>گزارش یافته‌ها</translation>
    </message>
    <message>
        <source>codebook</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>دفتر کد</translation>
    </message>
    <message>
        <source>items of COREQ</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>بندهای COREQ</translation>
    </message>
    <message>
        <source>items of SRQR</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>بندهای SRQR</translation>
    </message>
    <message>
        <source>workbook</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>کارپوشه</translation>
    </message>
    <message>
        <source>audit trail</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>ردّ ممیزی</translation>
    </message>
    <message>
        <source>everything</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>همهٔ خروجی‌ها</translation>
    </message>
    <message>
        <source>outcome space</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>فضای نتیجه</translation>
    </message>
    <message>
        <source>iterations</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>دورهای تحلیل</translation>
    </message>
    <message>
        <source>referral</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>ارجاع</translation>
    </message>
    <message>
        <source>dimensions</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>بُعدهای تفاوت</translation>
    </message>
    <message>
        <source>levels</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>سطح‌ها</translation>
    </message>
    <message>
        <source>gap</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>شکاف</translation>
    </message>
    <message>
        <source>literature</source>
        <extracomment>analysis/check_evidence.py</extracomment>
        <translation>پیشینه</translation>
    </message>
    <message>
        <source>{file} has no dimensions of variation yet. Add one first.</source>
        <extracomment>analysis/dimensions.py</extracomment>
        <translation>پروندهٔ {file} هنوز بُعد تفاوتی ندارد. نخست بُعدی بیفزایید.</translation>
    </message>
    <message>
        <source>{name} can&apos;t hold more than {most} items or aspects. Leave some out.</source>
        <extracomment>commands/frameworks.py</extracomment>
        <translation>چارچوب {name} بیش از {most} مورد یا جنبه نمی‌گیرد. چند تا را بردارید.</translation>
    </message>
    <message>
        <source>That {name} includes {other} was left out: with it, inclusions would go round in a circle.</source>
        <extracomment>commands/joining_result.py</extracomment>
        <translation>این که {name} دربرگیرندهٔ {other} است کنار گذاشته شد: با آن، دربرگرفتن‌ها دور می‌زد.</translation>
    </message>
    <message>
        <source>the item laid over it</source>
        <extracomment>commands/joining_words.py</extracomment>
        <translation>موردی که بر آن نهاده شده</translation>
    </message>
    <message>
        <source>kept iterations</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>دورهای نگه‌داشته</translation>
    </message>
    <message>
        <source>presuppositions</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>پیش‌فرض‌ها</translation>
    </message>
    <message>
        <source>dimensions of variation</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>بُعدهای تفاوت</translation>
    </message>
    <message>
        <source>frameworks</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>چارچوب‌ها</translation>
    </message>
    <message>
        <source>the comparison with the literature</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>مقایسه با پیشینه</translation>
    </message>
    <message>
        <source>recommendations</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>پیشنهادها</translation>
    </message>
    <message>
        <source>decisions on what the checks found</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>تصمیم‌ها دربارهٔ مواردِ وارسی</translation>
    </message>
    <message>
        <source>statements to look at again</source>
        <extracomment>commands/refi_exports.py</extracomment>
        <translation>گزاره‌های نیازمند بازنگری</translation>
    </message>
    <message>
        <source>depth {depth} as {layer}</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>ژرفای {depth} همچون {layer}</translation>
    </message>
    <message>
        <source>Several codes or sources of the file have one GUID; what names it was taken to mean the first of them.</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>چند کد یا منبع در پرونده یک GUID دارند؛ آنچه آن را نام می‌برد اشاره به نخستینِ آن‌ها گرفته شد.</translation>
    </message>
    <message>
        <source>The note {name} is coded as a whole; codes are given to words here, so these were left out.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>یادداشت {name} یکجا کد خورده است؛ اینجا کد به سخن داده می‌شود، پس این کدها کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>What the file says of the project as a whole was put into the study&apos;s own memo.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>آنچه پرونده دربارهٔ کل پروژه می‌گوید در یادداشت خودِ مطالعه گذاشته شد.</translation>
    </message>
    <message>
        <source>What the file says of {source} was left out, as its text did not come in.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>آنچه پرونده دربارهٔ منبع {source} می‌گوید کنار گذاشته شد، چون متن آن به مطالعه افزوده نشد.</translation>
    </message>
    <message>
        <source>The drawing {name} was left out.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>نگارهٔ {name} کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The study relates {name} and {other} otherwise than the file does; that was kept.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>پیوند طبقهٔ {name} با طبقهٔ {other} در مطالعه جز آن است که در پرونده آمده است؛ همان که در مطالعه هست ماند.</translation>
    </message>
    <message>
        <source>A case of {name} is of another kind in the study than in the file; that was kept.</source>
        <extracomment>commands/refi_note_records.py</extracomment>
        <translation>نوع یکی از نمونه‌های {name} در مطالعه جز آن است که در پرونده آمده است؛ همان که در مطالعه هست ماند.</translation>
    </message>
    <message>
        <source>Several cases or texts of the file are called {name}; they became one participant.</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>در پرونده چند مورد یا متن نام {name} را دارند؛ همه یک مشارکت‌کننده شدند.</translation>
    </message>
    <message>
        <source>Several variables of the file are called {name}; they became one.</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>در پرونده چند متغیر نام {name} را دارند؛ همه یکی شدند.</translation>
    </message>
    <message>
        <source>What the file says of its variables was left out ({names}).</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>آنچه پرونده دربارهٔ متغیرهایش می‌گوید کنار گذاشته شد ({names}).</translation>
    </message>
    <message>
        <source>The case {name} names texts or passages that the file does not have.</source>
        <extracomment>commands/refi_people_records.py</extracomment>
        <translation>مورد {name} از متن‌ها یا قطعه‌هایی نام می‌برد که در پرونده نیست.</translation>
    </message>
    <message>
        <source>A passage of {source} stands at the same place as another; their codes became those of one statement.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} در جای قطعه‌ای دیگر است؛ کدهای هر دو از آن یک گزاره شد.</translation>
    </message>
    <message>
        <source>A mark of time in {source} was left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک نشان زمان در منبع {source} کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} marks of time in {source} were left out.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} نشان زمان در منبع {source} کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>A statement of {source} has another reason or participant in the study; what the study has was kept.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>چرایی گزینش یا مشارکت‌کنندهٔ یک گزاره از منبع {source} در مطالعه جز این است؛ همان که در مطالعه هست ماند.</translation>
    </message>
    <message>
        <source>{n} statements of {source} have other reasons or participants in the study; what the study has was kept.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>چرایی گزینش یا مشارکت‌کنندهٔ {n} گزاره از منبع {source} در مطالعه جز این است؛ همان که در مطالعه هست ماند.</translation>
    </message>
    <message>
        <source>A passage of {source} goes on after the end of its text; it was taken up to there.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>یک قطعه از منبع {source} پس از پایان متن هم ادامه دارد؛ تا پایان متن گرفته شد.</translation>
    </message>
    <message>
        <source>{n} passages of {source} go on after the end of its text; they were taken up to there.</source>
        <extracomment>commands/refi_place_words.py</extracomment>
        <translation>{n} قطعه از منبع {source} پس از پایان متن هم ادامه دارند؛ تا پایان متن گرفته شدند.</translation>
    </message>
    <message>
        <source>{source} is called {name} here, because the study has a text of its name.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>منبع {source} اینجا {name} نام گرفت، چون مطالعه متنی با نام آن دارد.</translation>
    </message>
    <message>
        <source>What variables say of {source} was left out, as they say it of none of the participants.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>آنچه متغیرها دربارهٔ منبع {source} می‌گویند کنار گذاشته شد، چون آن را دربارهٔ هیچ مشارکت‌کننده‌ای نمی‌گویند.</translation>
    </message>
    <message>
        <source>Only the text of {source} came in, not its pages, picture or recording.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>تنها متن منبع {source} افزوده شد، نه صفحه‌ها، تصویر یا ضبط آن.</translation>
    </message>
    <message>
        <source>The speaker {label} is somebody else in the study than in the file; that was kept.</source>
        <extracomment>commands/refi_source_records.py</extracomment>
        <translation>نشان گویندهٔ {label} در مطالعه از آن کسی جز آن است که پرونده می‌گوید؛ همان که در مطالعه هست ماند.</translation>
    </message>
    <message>
        <source>The study says something else of {name} than the file does; what it says was kept.</source>
        <extracomment>commands/refi_taken.py</extracomment>
        <translation>آنچه مطالعه دربارهٔ {name} می‌گوید جز آن است که پرونده می‌گوید؛ همان که در مطالعه هست ماند.</translation>
    </message>
    <message>
        <source>{file} is no framework: {key} is missing there, or is not what it should be. See how one is written in the manual, docs/frameworks.md.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: {key} در آن نیامده یا آن نیست که باید باشد. در راهنما، docs/frameworks.md، ببینید چارچوب را چگونه می‌نویسند.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} KB, more than a framework ever needs. Check that it is the right file.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} از {limit} کیلوبایت بزرگ‌تر است، بیش از آنچه هیچ چارچوبی نیاز دارد. ببینید پرونده همان است که می‌خواهید.</translation>
    </message>
    <message>
        <source>{file} is no framework: it has a part in no language. Write one under &quot;fa&quot; or &quot;en&quot;.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: به هیچ زبانی بخشی ندارد. زیر «fa» یا «en» یکی بنویسید.</translation>
    </message>
    <message>
        <source>{file} is no framework: it has other items in Persian than in English. Give both the same number.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: شمار موردهای فارسی و انگلیسی آن یکی نیست. به هر دو یک شمار بدهید.</translation>
    </message>
    <message>
        <source>{file} is no framework: {key} has more than {most} entries. Leave some out.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: {key} بیش از {most} مورد دارد. چند مورد را بردارید.</translation>
    </message>
    <message>
        <source>{file} is no framework: it can&apos;t be read as JSON in UTF-8. Check its commas, quotes and brackets.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: نمی‌توان آن را به‌شکل JSON با UTF-8 خواند. ویرگول‌ها، گیومه‌ها و کروشه‌های آن را وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} is no framework: it holds {key}, which frameworks don&apos;t have. Take it out, or check how it is spelt.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: در آن {key} هست که چارچوب‌ها ندارند. آن را بردارید یا املای آن را وارسی کنید.</translation>
    </message>
    <message>
        <source>{file} is no framework: it has {name} twice. Give each a name of its own.</source>
        <extracomment>exchange/framework_files.py</extracomment>
        <translation>{file} چارچوب نیست: {name} در آن دو بار آمده است. به هر یک نامی جدا بدهید.</translation>
    </message>
    <message>
        <source>The text of {source} is protected by a password; it was left out.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>متن منبع {source} گذرواژه دارد؛ کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>The file holds another project, {name}, which was left out; import it from a file of its own.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>پرونده پروژهٔ دیگری با نام {name} هم دارد که کنار گذاشته شد؛ آن را از پروندهٔ خودش درون‌برد کنید.</translation>
    </message>
    <message>
        <source>{file} holds more text than can be read at once. Export it in parts from the program that made it.</source>
        <extracomment>exchange/qdpx_reader.py</extracomment>
        <translation>پروندهٔ {file} بیش از آن متن دارد که بتوان یکجا خواند. از برنامه‌ای که آن را ساخته است، آن را بخش‌بخش برون‌برد کنید.</translation>
    </message>
    <message>
        <source>{element} (line {line}, and {more} more) stands in {parent} where the schema does not allow it.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>{element} (سطر {line}، و {more} جای دیگر) در {parent} جایی آمده است که طرح‌واره روا نمی‌دارد.</translation>
    </message>
    <message>
        <source>{parent} (line {line}, and {more} more) has no {element}, which the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>در {parent} (سطر {line}، و {more} جای دیگر) عنصر {element} نیست که طرح‌واره می‌خواهد.</translation>
    </message>
    <message>
        <source>{element} (line {line}, and {more} more) has no {attribute}, which the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>{element} (سطر {line}، و {more} جای دیگر) ویژگی {attribute} را ندارد که طرح‌واره می‌خواهد.</translation>
    </message>
    <message>
        <source>{element} (line {line}, and {more} more) has {attribute}, which the schema does not know.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>{element} (سطر {line}، و {more} جای دیگر) ویژگی {attribute} را دارد که طرح‌واره نمی‌شناسد.</translation>
    </message>
    <message>
        <source>{attribute} of {element} (line {line}, and {more} more) is not written as the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>ویژگی {attribute} در {element} (سطر {line}، و {more} جای دیگر) چنان که طرح‌واره می‌خواهد نوشته نشده است.</translation>
    </message>
    <message>
        <source>What {element} (line {line}, and {more} more) holds is not written as the schema requires.</source>
        <extracomment>exchange/refi_schema.py</extracomment>
        <translation>آنچه در {element} (سطر {line}، و {more} جای دیگر) است چنان که طرح‌واره می‌خواهد نوشته نشده است.</translation>
    </message>
    <message>
        <source>Phenocode studies</source>
        <extracomment>ui/correcting/copying.py</extracomment>
        <translation>مطالعه‌های Phenocode</translation>
    </message>
    <message>
        <source>Open the key</source>
        <extracomment>ui/correcting/pseudonyms.py</extracomment>
        <translation>باز کردن کلید</translation>
    </message>
    <message>
        <source>Answers of reviewers</source>
        <extracomment>ui/debrief/reading.py</extracomment>
        <translation>پاسخ‌های بازبینان</translation>
    </message>
    <message>
        <source>Packages for reviewers</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>بسته‌ها برای بازبینان</translation>
    </message>
    <message>
        <source>Word forms</source>
        <extracomment>ui/debrief/send_dialog.py</extracomment>
        <translation>فرم‌های Word</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>ui/debrief/words.py</extracomment>
        <translation>‏، </translation>
    </message>
    <message>
        <source>+ {text}</source>
        <extracomment>ui/group/card_texts.py</extracomment>
        <translation>‏+ {text}</translation>
    </message>
    <message>
        <source>{sentence}. {foreseen}</source>
        <extracomment>ui/group/carrying.py</extracomment>
        <translation>‏{sentence}. {foreseen}</translation>
    </message>
    <message>
        <source>open checks</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>وارسی باز</translation>
    </message>
    <message>
        <source>Checks</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>وارسی‌ها</translation>
    </message>
    <message>
        <source>live</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>زنده</translation>
    </message>
    <message>
        <source>Count t&amp;he finding again</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>دوباره شمردن &amp;مورد</translation>
    </message>
    <message>
        <source>Leave t&amp;he finding on purpose…</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>به‌عمد پذیرفتن &amp;مورد…</translation>
    </message>
    <message>
        <source>Why on purpose (may be empty)</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>چرا به‌عمد (می‌تواند خالی بماند)</translation>
    </message>
    <message>
        <source>Why on purpose</source>
        <extracomment>ui/group/checks_panel.py</extracomment>
        <translation>چرا به‌عمد</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <extracomment>ui/group/checks_tree.py</extracomment>
        <translation>&amp;دوباره شمردن</translation>
    </message>
    <message>
        <source>On &amp;purpose…</source>
        <extracomment>ui/group/checks_tree.py</extracomment>
        <translation>به‌&amp;عمد…</translation>
    </message>
    <message>
        <source>Count again</source>
        <extracomment>ui/group/checks_tree.py</extracomment>
        <translation>دوباره شمردن</translation>
    </message>
    <message>
        <source>Leave on purpose, with a reason</source>
        <extracomment>ui/group/checks_tree.py</extracomment>
        <translation>به‌عمد پذیرفتن، با دلیل</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <extracomment>ui/group/checks_tree.py</extracomment>
        <translation>&amp;رفتن به آنجا</translation>
    </message>
    <message>
        <source>Move {name} to…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>جابه‌جایی کارت {name} به…</translation>
    </message>
    <message>
        <source>Merge {name} into…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>ادغام کارت {name} در…</translation>
    </message>
    <message>
        <source>Move {cards} to…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>جابه‌جایی {cards} به…</translation>
    </message>
    <message>
        <source>No category</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>بی‌طبقه</translation>
    </message>
    <message>
        <source>Merge {cards} into…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>ادغام {cards} در…</translation>
    </message>
    <message>
        <source>&amp;Open the whole card</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;باز کردن کارت کامل</translation>
    </message>
    <message>
        <source>Wh&amp;y here?</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;چرا اینجا؟</translation>
    </message>
    <message>
        <source>&amp;New category</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>طبقهٔ &amp;تازه</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>ت&amp;غییر نام</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;جابه‌جایی به…</translation>
    </message>
    <message>
        <source>Mer&amp;ge into…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;ادغام در…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>ج&amp;داکردن…</translation>
    </message>
    <message>
        <source>&amp;Keep it here only</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>نگه‌داشتن &amp;فقط در اینجا</translation>
    </message>
    <message>
        <source>Move &amp;up in its layer</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>با&amp;لا بردن در لایه</translation>
    </message>
    <message>
        <source>Move &amp;down in its layer</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;پایین بردن در لایه</translation>
    </message>
    <message>
        <source>&amp;Find on the board…</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;یافتن روی تخته…</translation>
    </message>
    <message>
        <source>Ne&amp;xt hit on the board</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>مورد ب&amp;عدی روی تخته</translation>
    </message>
    <message>
        <source>Pre&amp;vious hit on the board</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>مورد &amp;قبلی روی تخته</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>New category</source>
        <extracomment>ui/group/deeds.py</extracomment>
        <translation>طبقهٔ تازه</translation>
    </message>
    <message>
        <source>{name} goes after {other}</source>
        <extracomment>ui/group/drops.py</extracomment>
        <translation>کارت {name} پس از کارت {other} می‌رود</translation>
    </message>
    <message>
        <source>{name} goes before {other}</source>
        <extracomment>ui/group/drops.py</extracomment>
        <translation>کارت {name} پیش از کارت {other} می‌رود</translation>
    </message>
    <message>
        <source>Find on the board</source>
        <extracomment>ui/group/finding.py</extracomment>
        <translation>یافتن روی تخته</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <extracomment>ui/group/finding.py</extracomment>
        <translation>مورد قبلی</translation>
    </message>
    <message>
        <source>Next hit</source>
        <extracomment>ui/group/finding.py</extracomment>
        <translation>مورد بعدی</translation>
    </message>
    <message>
        <source>End finding</source>
        <extracomment>ui/group/finding.py</extracomment>
        <translation>بستن جست‌وجو</translation>
    </message>
    <message>
        <source>nothing is called so</source>
        <extracomment>ui/group/finding.py</extracomment>
        <translation>چیزی به این نام نیست</translation>
    </message>
    <message>
        <source>{at} of {hits}</source>
        <extracomment>ui/group/finding.py</extracomment>
        <translation>{at} از {hits}</translation>
    </message>
    <message>
        <source>1 on purpose</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>۱ مورد به‌عمد</translation>
    </message>
    <message>
        <source>{n} on purpose</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>{n} مورد به‌عمد</translation>
    </message>
    <message>
        <source>Exhaustiveness {percent} percent: {complete} of {selected} statements reach a kind of encounter</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>جامعیت {percent} درصد: {complete} گزاره از {selected} گزاره به نوعی از مواجهه می‌رسد</translation>
    </message>
    <message>
        <source>No statements yet, so nothing to exhaust.</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هنوز گزاره‌ای نیست؛ پس جامعیت سنجیدنی نیست.</translation>
    </message>
    <message>
        <source>On purpose: {what}. {reason}</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>به‌عمد: {what}. {reason}</translation>
    </message>
    <message>
        <source>Every statement has a code</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر گزاره کد دارد</translation>
    </message>
    <message>
        <source>Codes without a category</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>کدهای بی‌طبقه</translation>
    </message>
    <message>
        <source>Every code has a category</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر کد طبقه دارد</translation>
    </message>
    <message>
        <source>First layer without a parent</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>لایهٔ اول بدون بالادست</translation>
    </message>
    <message>
        <source>Every first layer has a parent</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر طبقهٔ لایهٔ اول بالادست دارد</translation>
    </message>
    <message>
        <source>Second layer without a parent</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>لایهٔ دوم بدون بالادست</translation>
    </message>
    <message>
        <source>Every second layer has a parent</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر طبقهٔ لایهٔ دوم بالادست دارد</translation>
    </message>
    <message>
        <source>Codes with two parents</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>کدهای دارای دو بالادست</translation>
    </message>
    <message>
        <source>Every code has only one parent</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر کد تنها یک بالادست دارد</translation>
    </message>
    <message>
        <source>Straddling statements</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>گزاره‌های چندطبقه‌ای</translation>
    </message>
    <message>
        <source>No statement straddles categories</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ گزاره‌ای چندطبقه‌ای نیست</translation>
    </message>
    <message>
        <source>Categories from one statement</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>طبقه‌های برآمده از یک گزاره</translation>
    </message>
    <message>
        <source>No category rests on one statement</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ طبقه‌ای تنها از یک گزاره نیست</translation>
    </message>
    <message>
        <source>Categories from one participant</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>طبقه‌های برآمده از یک مشارکت‌کننده</translation>
    </message>
    <message>
        <source>No category rests on one participant</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ طبقه‌ای تنها از یک مشارکت‌کننده نیست</translation>
    </message>
    <message>
        <source>Categories from one setting</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>طبقه‌های برآمده از یک بستر</translation>
    </message>
    <message>
        <source>No category rests on one setting</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ طبقه‌ای تنها از یک بستر نیست</translation>
    </message>
    <message>
        <source>Every interview has a statement</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر مصاحبه گزاره دارد</translation>
    </message>
    <message>
        <source>Every participant has consented</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر مشارکت‌کننده رضایت داده است</translation>
    </message>
    <message>
        <source>Every participant has a setting</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر مشارکت‌کننده بستر دارد</translation>
    </message>
    <message>
        <source>Participants without a date</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>مشارکت‌کنندگان بی‌تاریخ</translation>
    </message>
    <message>
        <source>Every participant has a date</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر مشارکت‌کننده تاریخ دارد</translation>
    </message>
    <message>
        <source>Impossible dates</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>تاریخ‌های ناممکن</translation>
    </message>
    <message>
        <source>Every date is possible</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ تاریخی ناممکن نیست</translation>
    </message>
    <message>
        <source>Unreadable lengths</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>مدت‌های ناخوانا</translation>
    </message>
    <message>
        <source>Every length can be read</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>همهٔ مدت‌ها خواناست</translation>
    </message>
    <message>
        <source>Referrals in a circle</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>ارجاع‌های چرخه‌ای</translation>
    </message>
    <message>
        <source>No referrals go in a circle</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ ارجاعی چرخه‌ای نیست</translation>
    </message>
    <message>
        <source>Unknown referrers</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>معرف‌های ناشناخته</translation>
    </message>
    <message>
        <source>Every referrer is known</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>همهٔ معرف‌ها شناخته‌اند</translation>
    </message>
    <message>
        <source>No two codes have equal names</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ دو کدی هم‌نام نیستند</translation>
    </message>
    <message>
        <source>Codes with near-equal names</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>کدهای کمابیش هم‌نام</translation>
    </message>
    <message>
        <source>No two codes have near-equal names</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ دو کدی کمابیش هم‌نام نیستند</translation>
    </message>
    <message>
        <source>No statement is to be looked at again</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ گزاره‌ای در انتظار بازنگری نیست</translation>
    </message>
    <message>
        <source>Stale evidence</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>گواه‌های کهنه</translation>
    </message>
    <message>
        <source>No evidence is stale</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ گواهی کهنه نیست</translation>
    </message>
    <message>
        <source>Claims without an entry</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>ادعاهای بی‌مدخل</translation>
    </message>
    <message>
        <source>Unresolved disagreements</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>اختلاف‌های فیصله‌نیافته</translation>
    </message>
    <message>
        <source>Every disagreement is resolved</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>همهٔ اختلاف‌ها فیصله یافته‌اند</translation>
    </message>
    <message>
        <source>Statements unlike their transcript</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>گزاره‌های ناهمخوان با متن</translation>
    </message>
    <message>
        <source>Every statement equals its transcript</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هر گزاره با متن خود یکی است</translation>
    </message>
    <message>
        <source>No statement holds the interviewer&apos;s words</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>هیچ گزاره‌ای سخن مصاحبه‌گر را ندارد</translation>
    </message>
    <message>
        <source>On purpose: {what}</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>به‌عمد: {what}</translation>
    </message>
    <message>
        <source>{check}: {n}</source>
        <extracomment>ui/group/findings.py</extracomment>
        <translation>‏{check}: {n}</translation>
    </message>
    <message>
        <source>What will change</source>
        <extracomment>ui/group/foreseen.py</extracomment>
        <translation>آنچه تغییر می‌کند</translation>
    </message>
    <message>
        <source>{codes}; {ground}</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>‏{codes}؛ {ground}</translation>
    </message>
    <message>
        <source>{n} passage</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>{n} قطعه</translation>
    </message>
    <message>
        <source>{n} passages</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>{n} قطعه</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>هنوز چیزی نیست</translation>
    </message>
    <message>
        <source>Nothing stands under it yet</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>هنوز چیزی زیر آن نیست</translation>
    </message>
    <message>
        <source>It stands under {n} category, as it came from a table. A code belongs to one.</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>این کد زیر {n} طبقه است، چون از جدول چنین آمده است. هر کد از آنِ یک طبقه است.</translation>
    </message>
    <message>
        <source>It stands under {n} categories, as it came from a table. A code belongs to one.</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>این کد زیر {n} طبقه است، چون از جدول چنین آمده است. هر کد از آنِ یک طبقه است.</translation>
    </message>
    <message>
        <source>This statement is a negative case of…</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>این گزاره نمونهٔ مخالف است برای…</translation>
    </message>
    <message>
        <source>Choose a card on the board to see the whole of it here.</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>کارتی را روی تخته برگزینید تا همهٔ آن را اینجا ببینید.</translation>
    </message>
    <message>
        <source>Memo</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Stands under</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>بالادست</translation>
    </message>
    <message>
        <source>In the literature</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>در پیشینه</translation>
    </message>
    <message>
        <source>Other quotations</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>نقل‌قول‌های دیگر</translation>
    </message>
    <message>
        <source>Keep it only under {name}</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>نگه‌داشتن فقط زیر طبقهٔ {name}</translation>
    </message>
    <message>
        <source>Now a negative case of {name}</source>
        <extracomment>ui/group/inspector.py</extracomment>
        <translation>اکنون نمونهٔ مخالف طبقهٔ {name} است</translation>
    </message>
    <message>
        <source>{layer}: {kind}</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>‏{layer}: {kind}</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>تفاوتی نیست.</translation>
    </message>
    <message>
        <source>Statements marked since</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>گزاره‌های نشان‌شده از آن پس</translation>
    </message>
    <message>
        <source>Statements no longer marked</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>گزاره‌هایی که نشانشان برداشته شد</translation>
    </message>
    <message>
        <source>{n} change of cards</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>{n} تغییر در کارت‌ها</translation>
    </message>
    <message>
        <source>{n} changes of cards</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>{n} تغییر در کارت‌ها</translation>
    </message>
    <message>
        <source>{n} statement marked</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>{n} گزاره نشان شد</translation>
    </message>
    <message>
        <source>{n} statements marked</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>{n} گزاره نشان شد</translation>
    </message>
    <message>
        <source>{n} statement unmarked</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>نشان {n} گزاره برداشته شد</translation>
    </message>
    <message>
        <source>{n} statements unmarked</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>نشان {n} گزاره برداشته شد</translation>
    </message>
    <message>
        <source>{group}: {n}</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>‏{group}: {n}</translation>
    </message>
    <message>
        <source>{whose}, lost: {words}</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>{whose}، رفت: {words}</translation>
    </message>
    <message>
        <source>{whose}, gained: {words}</source>
        <extracomment>ui/group/iterations/changes.py</extracomment>
        <translation>{whose}، آمد: {words}</translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>ui/group/iterations/changes_view.py</extracomment>
        <translation>تفاوت‌ها</translation>
    </message>
    <message>
        <source>+ gained</source>
        <extracomment>ui/group/iterations/changes_view.py</extracomment>
        <translation>+ آمد</translation>
    </message>
    <message>
        <source>− lost</source>
        <extracomment>ui/group/iterations/changes_view.py</extracomment>
        <translation>− رفت</translation>
    </message>
    <message>
        <source>{whose}, {said}</source>
        <extracomment>ui/group/iterations/changes_view.py</extracomment>
        <translation>‏{whose}، {said}</translation>
    </message>
    <message>
        <source>statements +{gained} −{lost}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>{gained} گزاره آمد، {lost} رفت</translation>
    </message>
    <message>
        <source>statements +{gained}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>{gained} گزاره آمد</translation>
    </message>
    <message>
        <source>statements −{lost}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>{lost} گزاره رفت</translation>
    </message>
    <message>
        <source>new</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>تازه</translation>
    </message>
    <message>
        <source>gone</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>حذف‌شده</translation>
    </message>
    <message>
        <source>renamed from {name}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>نام پیشین: {name}</translation>
    </message>
    <message>
        <source>placed since</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>از آن پس جا یافت</translation>
    </message>
    <message>
        <source>taken out of {names}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>بیرون آمده از {names}</translation>
    </message>
    <message>
        <source>moved from {names}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>جابه‌جاشده از {names}</translation>
    </message>
    <message>
        <source>merged with {names}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>ادغام‌شده با {names}</translation>
    </message>
    <message>
        <source>merged into {name}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>ادغام‌شده در {name}</translation>
    </message>
    <message>
        <source>split: {names}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>جداشده از آن: {names}</translation>
    </message>
    <message>
        <source>split from {name}</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>جداشده از {name}</translation>
    </message>
    <message>
        <source>described anew</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>بازنویسی‌شده</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>تازه</translation>
    </message>
    <message>
        <source>Gone</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>حذف‌شده</translation>
    </message>
    <message>
        <source>Renamed</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>تغییر نام</translation>
    </message>
    <message>
        <source>Moved</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>جابه‌جایی</translation>
    </message>
    <message>
        <source>Merged</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>ادغام</translation>
    </message>
    <message>
        <source>Split</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>جداکردن</translation>
    </message>
    <message>
        <source>Described anew</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>بازنویسی</translation>
    </message>
    <message>
        <source>{n} of its codes changed</source>
        <extracomment>ui/group/iterations/compared.py</extracomment>
        <translation>{n} کد از کدهای آن تغییر کرد</translation>
    </message>
    <message>
        <source>{card}, {note}</source>
        <extracomment>ui/group/iterations/compared_board.py</extracomment>
        <translation>‏{card}، {note}</translation>
    </message>
    <message>
        <source>Board of the later version</source>
        <extracomment>ui/group/iterations/compared_board.py</extracomment>
        <translation>تختهٔ نسخهٔ بعدی</translation>
    </message>
    <message>
        <source>Unplaced codes</source>
        <extracomment>ui/group/iterations/compared_board.py</extracomment>
        <translation>کدهای جانیافته</translation>
    </message>
    <message>
        <source>{number}. {name}, {when}</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>‏{number}. {name}، {when}</translation>
    </message>
    <message>
        <source>What changed</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>آنچه تغییر کرد</translation>
    </message>
    <message>
        <source>Compare this version</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>مقایسهٔ این نسخه</translation>
    </message>
    <message>
        <source>with this version</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>با این نسخه</translation>
    </message>
    <message>
        <source>Swap</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>تعویض</translation>
    </message>
    <message>
        <source>Only what changed</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>فقط تغییرها</translation>
    </message>
    <message>
        <source>The two are alike: every code and category stands where it stood.</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>این دو یکسان‌اند: هر کد و هر طبقه همان‌جاست که بود.</translation>
    </message>
    <message>
        <source>This card is not on the board.</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>این کارت روی تخته نیست.</translation>
    </message>
    <message>
        <source>Present state</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>وضع کنونی</translation>
    </message>
    <message>
        <source>This statement lies in no interview of the study any more.</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>این گزاره دیگر در هیچ‌یک از مصاحبه‌های مطالعه نیست.</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>از</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>ui/group/iterations/comparison.py</extracomment>
        <translation>به</translation>
    </message>
    <message>
        <source>Name of the iteration</source>
        <extracomment>ui/group/iterations/form.py</extracomment>
        <translation>نام دور</translation>
    </message>
    <message>
        <source>Why it is kept</source>
        <extracomment>ui/group/iterations/form.py</extracomment>
        <translation>دلیل نگه‌داشتن</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <extracomment>ui/group/iterations/form.py</extracomment>
        <translation>نامی بنویسید.</translation>
    </message>
    <message>
        <source>Say why it is kept.</source>
        <extracomment>ui/group/iterations/form.py</extracomment>
        <translation>دلیل نگه‌داشتن را بنویسید.</translation>
    </message>
    <message>
        <source>Since {name}: {changes}.</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>از نسخهٔ {name} تاکنون: {changes}.</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>نمایش</translation>
    </message>
    <message>
        <source>Keep this iteration…</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>نگه‌داشتن این دور…</translation>
    </message>
    <message>
        <source>Categories and exhaustiveness</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>طبقه‌ها و جامعیت</translation>
    </message>
    <message>
        <source>Kept iterations</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>دورهای نگه‌داشته</translation>
    </message>
    <message>
        <source>No iteration is kept yet. When a pass through codes and categories is done, keep it under a name and say why it ends here; it can be compared and gone back to at any time.</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>هنوز هیچ دوری نگه داشته نشده است. هرگاه یک بار مرور کدها و طبقه‌ها به پایان رسید، آن را با نامی نگه دارید و بنویسید چرا اینجا پایان می‌یابد؛ هر زمان می‌توان آن را مقایسه کرد و به آن بازگشت.</translation>
    </message>
    <message>
        <source>Nothing has changed since {name}.</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>از نسخهٔ {name} تاکنون چیزی تغییر نکرده است.</translation>
    </message>
    <message>
        <source>The chart is on the clipboard.</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>نمودار آمادهٔ چسباندن است.</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>رونوشت نمودار</translation>
    </message>
    <message>
        <source>{name} is kept.</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>نسخهٔ {name} نگه داشته شد.</translation>
    </message>
    <message>
        <source>Versions</source>
        <extracomment>ui/group/iterations/panel.py</extracomment>
        <translation>نسخه‌ها</translation>
    </message>
    <message>
        <source>{when}, {researcher}</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>‏{when}، {researcher}</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>افزودن</translation>
    </message>
    <message>
        <source>{n} older entry</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>{n} نوشتهٔ پیشین</translation>
    </message>
    <message>
        <source>{n} older entries</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>{n} نوشتهٔ پیشین</translation>
    </message>
    <message>
        <source>Remove this entry</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>حذف این نوشته</translation>
    </message>
    <message>
        <source>Presupposition of {when}</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>پیش‌فرض نوشته‌شده در {when}</translation>
    </message>
    <message>
        <source>Write down what you take for granted about the phenomenon before you read on, and return to it when a category seems too easy. Each entry keeps its date and your name.</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>پیش از آنکه خواندن را پی بگیرید، آنچه را دربارهٔ پدیده بدیهی می‌گیرید بنویسید و هرگاه طبقه‌ای زیادی آسان نمود به آن بازگردید. هر نوشته تاریخ خود و نام شما را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>What I take for granted</source>
        <extracomment>ui/group/iterations/presuppositions.py</extracomment>
        <translation>آنچه بدیهی می‌گیرم</translation>
    </message>
    <message>
        <source>Its words were not kept.</source>
        <extracomment>ui/group/iterations/quoting.py</extracomment>
        <translation>واژه‌های آن نگه داشته نشده است.</translation>
    </message>
    <message>
        <source>{n} more</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} مورد دیگر</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>بازگشت</translation>
    </message>
    <message>
        <source>{numbers}.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>‏{numbers}.</translation>
    </message>
    <message>
        <source>Nothing changes: everything is as it was then.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>چیزی تغییر نمی‌کند: همه‌چیز همان است که آن زمان بود.</translation>
    </message>
    <message>
        <source>1 card comes back: {names}.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>۱ کارت بازمی‌گردد: {names}.</translation>
    </message>
    <message>
        <source>{n} cards come back: {names}.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} کارت بازمی‌گردد: {names}.</translation>
    </message>
    <message>
        <source>1 card made since goes: {names}.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>۱ کارت که پس از آن ساخته شد حذف می‌شود: {names}.</translation>
    </message>
    <message>
        <source>{n} cards made since go: {names}.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} کارت که پس از آن ساخته شد حذف می‌شود: {names}.</translation>
    </message>
    <message>
        <source>1 card has its former name, place and texts again.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>۱ کارت نام، جا و متن‌های پیشین خود را بازمی‌یابد.</translation>
    </message>
    <message>
        <source>{n} cards have their former names, places and texts again.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} کارت نام، جا و متن‌های پیشین خود را بازمی‌یابد.</translation>
    </message>
    <message>
        <source>1 statement that was unmarked since is marked again.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>۱ گزاره که از آن پس نشانش برداشته شده بود دوباره نشان می‌شود.</translation>
    </message>
    <message>
        <source>{n} statements that were unmarked since are marked again.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} گزاره که از آن پس نشانشان برداشته شده بود دوباره نشان می‌شود.</translation>
    </message>
    <message>
        <source>1 statement can&apos;t come back: its interview is gone or has another text now.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>۱ گزاره نمی‌تواند بازگردد: مصاحبه‌اش حذف شده یا اکنون متن دیگری دارد.</translation>
    </message>
    <message>
        <source>{n} statements can&apos;t come back: their interviews are gone or have other texts now.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} گزاره نمی‌تواند بازگردد: مصاحبه‌هایشان حذف شده یا اکنون متن دیگری دارد.</translation>
    </message>
    <message>
        <source>1 statement marked since stays, without the codes made since.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>۱ گزاره که از آن پس نشان شده است می‌ماند، بی کدهایی که از آن پس ساخته شده‌اند.</translation>
    </message>
    <message>
        <source>{n} statements marked since stay, without the codes made since.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>{n} گزاره که از آن پس نشان شده است می‌ماند، بی کدهایی که از آن پس ساخته شده‌اند.</translation>
    </message>
    <message>
        <source>Keep the present state first</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>نخست نگه‌داشتن وضع کنونی</translation>
    </message>
    <message>
        <source>Going back is one step: Undo takes it back.</source>
        <extracomment>ui/group/iterations/returning.py</extracomment>
        <translation>بازگشت یک گام است: «واگرد» آن را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>Space chooses it for a comparison, Enter compares it with now, F2 edits it, Delete removes it</source>
        <extracomment>ui/group/iterations/row.py</extracomment>
        <translation>با Space برای مقایسه برگزیده می‌شود، با Enter با اکنون مقایسه، با F2 ویرایش و با Delete حذف می‌شود</translation>
    </message>
    <message>
        <source>as now</source>
        <extracomment>ui/group/iterations/row.py</extracomment>
        <translation>مثل اکنون</translation>
    </message>
    <message>
        <source>Categories and exhaustiveness of the iterations</source>
        <extracomment>ui/group/iterations/sketch.py</extracomment>
        <translation>طبقه‌ها و جامعیت در دورها</translation>
    </message>
    <message>
        <source>{number}. {name}: first layer {first}, second layer {second}, kinds of encounter {encounters}</source>
        <extracomment>ui/group/iterations/sketch.py</extracomment>
        <translation>{number}. {name}: لایهٔ اول {first}، لایهٔ دوم {second}، انواع مواجهه {encounters}</translation>
    </message>
    <message>
        <source>{numbers}, exhaustiveness {percent} percent</source>
        <extracomment>ui/group/iterations/sketch.py</extracomment>
        <translation>{numbers}، جامعیت {percent} درصد</translation>
    </message>
    <message>
        <source>Exhaustiveness, percent</source>
        <extracomment>ui/group/iterations/sketch.py</extracomment>
        <translation>جامعیت، درصد</translation>
    </message>
    <message>
        <source>{codes}; {first} in the first layer, {second} in the second, {encounters}</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>{codes}؛ {first} طبقه در لایهٔ اول، {second} طبقه در لایهٔ دوم، {encounters}</translation>
    </message>
    <message>
        <source>{system}; exhaustiveness {percent} percent</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>{system}؛ جامعیت {percent} درصد</translation>
    </message>
    <message>
        <source>Compare these two</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>مقایسهٔ این دو</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>مقایسه با اکنون</translation>
    </message>
    <message>
        <source>Go back to this version…</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>بازگشت به این نسخه…</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>ویرایش</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>This version is damaged and can&apos;t be read.</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>این نسخه آسیب دیده است و خوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>شمارش…</translation>
    </message>
    <message>
        <source>Two are chosen.</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>دو نسخه برگزیده شد.</translation>
    </message>
    <message>
        <source>{name} is no longer kept. Undo brings it back.</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>نسخهٔ {name} دیگر نگه داشته نمی‌شود. «واگرد» آن را بازمی‌گرداند.</translation>
    </message>
    <message>
        <source>The categories are as in {name} again.</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>طبقه‌ها دوباره همان است که در نسخهٔ {name} بود.</translation>
    </message>
    <message>
        <source>Choose one more to compare the two.</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>یکی دیگر برگزینید تا دو نسخه مقایسه شوند.</translation>
    </message>
    <message>
        <source>Choose two with Space, with Ctrl and a click or by their boxes, to compare them.</source>
        <extracomment>ui/group/iterations/versions.py</extracomment>
        <translation>برای مقایسه، دو نسخه را با Space، با Ctrl و کلیک یا با مربع کنارشان برگزینید.</translation>
    </message>
    <message>
        <source>Where shall it be written?</source>
        <extracomment>ui/group/iterations/writing.py</extracomment>
        <translation>در کجا نوشته شود؟</translation>
    </message>
    <message>
        <source>Give {statements} as well…</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>دادن کدی دیگر به {statements}…</translation>
    </message>
    <message>
        <source>Codes that fit</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>کدهای همخوان</translation>
    </message>
    <message>
        <source>Move {statements} from {code} to…</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>جابه‌جایی {statements} از کد {code} به…</translation>
    </message>
    <message>
        <source>No code</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>بی‌کد</translation>
    </message>
    <message>
        <source>New code</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>کد تازه</translation>
    </message>
    <message>
        <source>&amp;Show in the interview</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>&amp;نمایش در مصاحبه</translation>
    </message>
    <message>
        <source>&amp;Move to another code…</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>&amp;جابه‌جایی به کدی دیگر…</translation>
    </message>
    <message>
        <source>&amp;Add a code…</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>&amp;افزودن کد…</translation>
    </message>
    <message>
        <source>Take the code o&amp;ff</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>&amp;برداشتن کد</translation>
    </message>
    <message>
        <source>Show the pile&apos;s card on the &amp;board</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>نمایش &amp;کارت دسته روی تخته</translation>
    </message>
    <message>
        <source>&amp;Open or close the pile</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>باز یا بس&amp;ته کردن دسته</translation>
    </message>
    <message>
        <source>Open or close a&amp;ll piles</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>باز یا بسته کردن &amp;همهٔ دسته‌ها</translation>
    </message>
    <message>
        <source>&amp;Previous pile</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>دستهٔ &amp;قبلی</translation>
    </message>
    <message>
        <source>Ne&amp;xt pile</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>دستهٔ ب&amp;عدی</translation>
    </message>
    <message>
        <source>&amp;Rename the pile</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>ت&amp;غییر نام دسته</translation>
    </message>
    <message>
        <source>Move the pile &amp;up</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>با&amp;لا بردن دسته</translation>
    </message>
    <message>
        <source>Move the pile &amp;down</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>&amp;پایین بردن دسته</translation>
    </message>
    <message>
        <source>Participants&apos; &amp;names</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>نام &amp;مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>F&amp;ilter the piles</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>پالو&amp;دن دسته‌ها</translation>
    </message>
    <message>
        <source>Give {statements} the code…</source>
        <extracomment>ui/group/meanings/deeds.py</extracomment>
        <translation>دادن کد به {statements}…</translation>
    </message>
    <message>
        <source>{n} other pile</source>
        <extracomment>ui/group/meanings/painting.py</extracomment>
        <translation>{n} دستهٔ دیگر</translation>
    </message>
    <message>
        <source>{n} other piles</source>
        <extracomment>ui/group/meanings/painting.py</extracomment>
        <translation>{n} دستهٔ دیگر</translation>
    </message>
    <message>
        <source>Without a code</source>
        <extracomment>ui/group/meanings/piles.py</extracomment>
        <translation>بی‌کد</translation>
    </message>
    <message>
        <source>Under no first-layer category</source>
        <extracomment>ui/group/meanings/piles.py</extracomment>
        <translation>بی‌طبقه در لایهٔ اول</translation>
    </message>
    <message>
        <source>Under no second-layer category</source>
        <extracomment>ui/group/meanings/piles.py</extracomment>
        <translation>بی‌طبقه در لایهٔ دوم</translation>
    </message>
    <message>
        <source>Under no kind of encounter</source>
        <extracomment>ui/group/meanings/piles.py</extracomment>
        <translation>بدون نوع مواجهه</translation>
    </message>
    <message>
        <source>also in {piles}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>همچنین در {piles}</translation>
    </message>
    <message>
        <source>{n} statement goes from {taken} to {given}; with Ctrl it keeps {taken}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره از کد {taken} به کد {given} می‌رود؛ با Ctrl کد {taken} را هم نگه می‌دارد</translation>
    </message>
    <message>
        <source>{n} statements go from {taken} to {given}; with Ctrl they keep {taken}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره از کد {taken} به کد {given} می‌رود؛ با Ctrl کد {taken} را هم نگه می‌دارد</translation>
    </message>
    <message>
        <source>{n} statement gets the code {given}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره کد {given} را می‌گیرد</translation>
    </message>
    <message>
        <source>{n} statements get the code {given}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره کد {given} را می‌گیرد</translation>
    </message>
    <message>
        <source>{n} statement gets {given} as well</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره کد {given} را هم می‌گیرد</translation>
    </message>
    <message>
        <source>{n} statements get {given} as well</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره کد {given} را هم می‌گیرد</translation>
    </message>
    <message>
        <source>{n} statement loses the code {taken}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>کد {taken} از {n} گزاره برداشته می‌شود</translation>
    </message>
    <message>
        <source>{n} statements lose the code {taken}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>کد {taken} از {n} گزاره برداشته می‌شود</translation>
    </message>
    <message>
        <source>{n} statement goes to a new code</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره به کدی تازه می‌رود</translation>
    </message>
    <message>
        <source>{n} statements go to a new code</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره به کدی تازه می‌رود</translation>
    </message>
    <message>
        <source>{n} statement lost the code {taken}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>کد {taken} از {n} گزاره برداشته شد</translation>
    </message>
    <message>
        <source>{n} statements lost the code {taken}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>کد {taken} از {n} گزاره برداشته شد</translation>
    </message>
    <message>
        <source>Piles of codes can be rearranged; categories follow from the codes.</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>تنها دسته‌های کد را می‌توان از نو چید؛ طبقه‌ها از کدها پیروی می‌کنند.</translation>
    </message>
    <message>
        <source>{n} statement went from {taken} to {given}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره از کد {taken} به کد {given} رفت</translation>
    </message>
    <message>
        <source>{n} statements went from {taken} to {given}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره از کد {taken} به کد {given} رفت</translation>
    </message>
    <message>
        <source>{n} statement got the code {given}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره کد {given} را گرفت</translation>
    </message>
    <message>
        <source>{n} statements got the code {given}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{n} گزاره کد {given} را گرفت</translation>
    </message>
    <message>
        <source>{name}, line {line}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>{name}، سطر {line}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>سطر {line}</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>باز</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>ui/group/meanings/sentences.py</extracomment>
        <translation>بسته</translation>
    </message>
    <message>
        <source>Piles of statements</source>
        <extracomment>ui/group/meanings/table.py</extracomment>
        <translation>دسته‌های گزاره</translation>
    </message>
    <message>
        <source>Piles by</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>دسته بر پایهٔ</translation>
    </message>
    <message>
        <source>Whose statements</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>گزاره‌های چه کسی</translation>
    </message>
    <message>
        <source>Names</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>نام‌ها</translation>
    </message>
    <message>
        <source>Show whose words they are</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>نمایش گویندهٔ هر گزاره</translation>
    </message>
    <message>
        <source>Open all piles</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>باز کردن همهٔ دسته‌ها</translation>
    </message>
    <message>
        <source>Close all piles</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>بستن همهٔ دسته‌ها</translation>
    </message>
    <message>
        <source>Filter statements</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>پالودن گزاره‌ها</translation>
    </message>
    <message>
        <source>All participants</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>همهٔ مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>All of {setting}</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>همه از بستر {setting}</translation>
    </message>
    <message>
        <source>Open all</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>باز کردن همه</translation>
    </message>
    <message>
        <source>Close all</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>بستن همه</translation>
    </message>
    <message>
        <source>Initial code</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>کد اولیه</translation>
    </message>
    <message>
        <source>First-layer category</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>طبقهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>Second-layer category</source>
        <extracomment>ui/group/meanings/toolbar.py</extracomment>
        <translation>طبقهٔ لایهٔ دوم</translation>
    </message>
    <message>
        <source>No statements yet. Select some of the participant&apos;s words in Read and press S; then sort them here.</source>
        <extracomment>ui/group/meanings/view.py</extracomment>
        <translation>هنوز گزاره‌ای نیست. در «خواندن» بخشی از سخن مشارکت‌کننده را برگزینید و S را بزنید؛ سپس اینجا گزاره‌ها را دسته‌بندی کنید.</translation>
    </message>
    <message>
        <source>Go to Read</source>
        <extracomment>ui/group/meanings/view.py</extracomment>
        <translation>رفتن به خواندن</translation>
    </message>
    <message>
        <source>{n} of {statements}</source>
        <extracomment>ui/group/meanings/view.py</extracomment>
        <translation>{n} از {statements}</translation>
    </message>
    <message>
        <source>No statement and no pile fits. Escape in the filter empties it.</source>
        <extracomment>ui/group/meanings/view.py</extracomment>
        <translation>هیچ گزاره یا دسته‌ای همخوان نیست. Esc در خانهٔ پالودن آن را خالی می‌کند.</translation>
    </message>
    <message>
        <source>No statement of theirs is here.</source>
        <extracomment>ui/group/meanings/view.py</extracomment>
        <translation>گزاره‌ای از آنان اینجا نیست.</translation>
    </message>
    <message>
        <source>highest score</source>
        <extracomment>ui/group/overlaps/cluster_block.py</extracomment>
        <translation>بالاترین امتیاز</translation>
    </message>
    <message>
        <source>Group under one category</source>
        <extracomment>ui/group/overlaps/cluster_block.py</extracomment>
        <translation>گذاشتن زیر یک طبقه</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>ui/group/overlaps/cluster_block.py</extracomment>
        <translation>ادغام</translation>
    </message>
    <message>
        <source>{codes} more</source>
        <extracomment>ui/group/overlaps/cluster_block.py</extracomment>
        <translation>{codes} دیگر</translation>
    </message>
    <message>
        <source>{name} and {other} are kept apart.</source>
        <extracomment>ui/group/overlaps/cluster_block.py</extracomment>
        <translation>کدهای {name} و {other} جدا مانده‌اند.</translation>
    </message>
    <message>
        <source>{ticked} of {codes}</source>
        <extracomment>ui/group/overlaps/cluster_block.py</extracomment>
        <translation>{ticked} از {codes}</translation>
    </message>
    <message>
        <source>{codes} stand here</source>
        <extracomment>ui/group/overlaps/deciding.py</extracomment>
        <translation>{codes} اینجاست</translation>
    </message>
    <message>
        <source>Put {name} and {other} under…</source>
        <extracomment>ui/group/overlaps/deciding.py</extracomment>
        <translation>گذاشتن کدهای {name} و {other} زیر…</translation>
    </message>
    <message>
        <source>Put {codes} under…</source>
        <extracomment>ui/group/overlaps/deciding.py</extracomment>
        <translation>گذاشتن {codes} زیر…</translation>
    </message>
    <message>
        <source>{name} stands here</source>
        <extracomment>ui/group/overlaps/deciding.py</extracomment>
        <translation>کد {name} اینجاست</translation>
    </message>
    <message>
        <source>{name} goes into {other}, which keeps its name.</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>کد {name} در کد {other} ادغام می‌شود که نام خود را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>{n} code goes into {other}, which keeps its name.</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>{n} کد در کد {other} ادغام می‌شود که نام خود را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>{n} codes go into {other}, which keeps its name.</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>{n} کد در کد {other} ادغام می‌شود که نام خود را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>جدا نگه‌داشتن</translation>
    </message>
    <message>
        <source>Which name stays?</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>کدام نام می‌ماند؟</translation>
    </message>
    <message>
        <source>Why are they two?</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>چرا دو کدند؟</translation>
    </message>
    <message>
        <source>Write a few words first; they are kept with the pair.</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>نخست چند واژه بنویسید؛ همراه این جفت نگه داشته می‌شود.</translation>
    </message>
    <message>
        <source>As before (↓)</source>
        <extracomment>ui/group/overlaps/forms.py</extracomment>
        <translation>دلیل‌های پیشین (↓)</translation>
    </message>
    <message>
        <source>score</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>امتیاز</translation>
    </message>
    <message>
        <source>Show the statements</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>نمایش گزاره‌ها</translation>
    </message>
    <message>
        <source>score {score}</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>امتیاز {score}</translation>
    </message>
    <message>
        <source>Bring together again</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>برداشتن جدایی</translation>
    </message>
    <message>
        <source>Other reason</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>دلیل دیگر</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>دلیلی نوشته نشده است.</translation>
    </message>
    <message>
        <source>kept apart</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>جدا ماند</translation>
    </message>
    <message>
        <source>Shows the code on the board</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>کد را روی تخته نشان می‌دهد</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>کنار هم</translation>
    </message>
    <message>
        <source>Hide the statements</source>
        <extracomment>ui/group/overlaps/pair_block.py</extracomment>
        <translation>پنهان‌کردن گزاره‌ها</translation>
    </message>
    <message>
        <source>Mer&amp;ge the overlapping codes…</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>&amp;ادغام کدهای هم‌پوش…</translation>
    </message>
    <message>
        <source>Put the overlapping codes &amp;together…</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>کنار هم &amp;گذاشتن کدهای هم‌پوش…</translation>
    </message>
    <message>
        <source>&amp;Keep the overlapping codes apart…</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>&amp;جدا نگه‌داشتن کدهای هم‌پوش…</translation>
    </message>
    <message>
        <source>&amp;Bring kept-apart codes together again</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>&amp;برداشتن جدایی کدها</translation>
    </message>
    <message>
        <source>{n} more pair</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>{n} جفت دیگر</translation>
    </message>
    <message>
        <source>{n} more pairs</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>{n} جفت دیگر</translation>
    </message>
    <message>
        <source>Show overlaps as</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>نمایش هم‌پوشی‌ها به‌صورت</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>کمترین امتیاز</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>جدامانده‌ها</translation>
    </message>
    <message>
        <source>Under one category</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>زیر یک طبقه</translation>
    </message>
    <message>
        <source>Overlapping codes</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>کدهای هم‌پوش</translation>
    </message>
    <message>
        <source>{n} kept apart</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>{n} جفت جدا ماند</translation>
    </message>
    <message>
        <source>{n} together</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>{n} جفت کنار هم</translation>
    </message>
    <message>
        <source>This list is from before the last changes.</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>این فهرست از پیش از آخرین تغییرهاست.</translation>
    </message>
    <message>
        <source>The search was stopped before it found anything.</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>جست‌وجو پیش از آنکه چیزی بیابد متوقف شد.</translation>
    </message>
    <message>
        <source>No two open codes are alike with a score of {score} or more.</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>هیچ دو کدی با امتیاز {score} یا بیشتر در انتظار تصمیم نیستند.</translation>
    </message>
    <message>
        <source>Looking for codes that are alike…</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>جست‌وجوی کدهای همانند…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>جست‌وجو…</translation>
    </message>
    <message>
        <source>from {score}</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>از {score}</translation>
    </message>
    <message>
        <source>Pairs</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>جفت‌ها</translation>
    </message>
    <message>
        <source>Clusters</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>خوشه‌ها</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>ui/group/overlaps/panel.py</extracomment>
        <translation>جست‌وجوی دوباره</translation>
    </message>
    <message>
        <source>No statement carries either code yet.</source>
        <extracomment>ui/group/overlaps/statements.py</extracomment>
        <translation>هنوز گزاره‌ای هیچ‌یک از این دو کد را ندارد.</translation>
    </message>
    <message>
        <source>In common, the same or overlapping</source>
        <extracomment>ui/group/overlaps/statements.py</extracomment>
        <translation>مشترک، یکسان یا هم‌پوش</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <extracomment>ui/group/overlaps/statements.py</extracomment>
        <translation>فقط کد {name}</translation>
    </message>
    <message>
        <source>unplaced codes</source>
        <extracomment>ui/group/pool.py</extracomment>
        <translation>کد جانیافته</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <extracomment>ui/group/pool.py</extracomment>
        <translation>پالودن کدها</translation>
    </message>
    <message>
        <source>Every code has a category.</source>
        <extracomment>ui/group/pool.py</extracomment>
        <translation>هر کد طبقه دارد.</translation>
    </message>
    <message>
        <source>No codes yet.</source>
        <extracomment>ui/group/pool.py</extracomment>
        <translation>هنوز کدی نیست.</translation>
    </message>
    <message>
        <source>No code here is called so.</source>
        <extracomment>ui/group/pool.py</extracomment>
        <translation>اینجا کدی به این نام نیست.</translation>
    </message>
    <message>
        <source>&amp;Core case</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>نمونهٔ &amp;کانونی</translation>
    </message>
    <message>
        <source>&amp;Borderline case</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>نمونهٔ &amp;مرزی</translation>
    </message>
    <message>
        <source>&amp;Negative case</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>نمونهٔ مخا&amp;لف</translation>
    </message>
    <message>
        <source>Enter shows it in its interview</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>با Enter در مصاحبه‌اش نشان داده می‌شود</translation>
    </message>
    <message>
        <source>{whose}: {words}</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>‏{whose}: {words}</translation>
    </message>
    <message>
        <source>{whose}, stands elsewhere now</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>{whose}، اکنون جای دیگری است</translation>
    </message>
    <message>
        <source>stands elsewhere now</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>اکنون جای دیگری است</translation>
    </message>
    <message>
        <source>What can be done with this quotation</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>کارهای ممکن با این نقل‌قول</translation>
    </message>
    <message>
        <source>N&amp;o case</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>&amp;هیچ نمونه‌ای</translation>
    </message>
    <message>
        <source>&amp;Show in its interview</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>&amp;نمایش در مصاحبه‌اش</translation>
    </message>
    <message>
        <source>Negative case of &amp;another category…</source>
        <extracomment>ui/group/quotations.py</extracomment>
        <translation>نمونهٔ مخالف &amp;طبقه‌ای دیگر…</translation>
    </message>
    <message>
        <source>Beside the board</source>
        <extracomment>ui/group/side.py</extracomment>
        <translation>کنار تخته</translation>
    </message>
    <message>
        <source>Overlap</source>
        <extracomment>ui/group/side.py</extracomment>
        <translation>هم‌پوشی</translation>
    </message>
    <message>
        <source>Card</source>
        <extracomment>ui/group/side.py</extracomment>
        <translation>کارت</translation>
    </message>
    <message>
        <source>{chosen} of {every} chosen</source>
        <extracomment>ui/group/splitting/dialog.py</extracomment>
        <translation>{chosen} از {every} برگزیده</translation>
    </message>
    <message>
        <source>Split {name}</source>
        <extracomment>ui/group/splitting/dialog.py</extracomment>
        <translation>جداکردن کارت {name}</translation>
    </message>
    <message>
        <source>Tick what goes to the new card. Texts and memo stay with {name}.</source>
        <extracomment>ui/group/splitting/dialog.py</extracomment>
        <translation>آنچه را به کارت تازه می‌رود تیک بزنید. متن‌ها و یادداشت با کارت {name} می‌مانند.</translation>
    </message>
    <message>
        <source>What goes to it</source>
        <extracomment>ui/group/splitting/dialog.py</extracomment>
        <translation>آنچه به آن می‌رود</translation>
    </message>
    <message>
        <source>Name of the new card</source>
        <extracomment>ui/group/splitting/dialog.py</extracomment>
        <translation>نام کارت تازه</translation>
    </message>
    <message>
        <source>goes to the new card</source>
        <extracomment>ui/group/splitting/parts.py</extracomment>
        <translation>به کارت تازه می‌رود</translation>
    </message>
    <message>
        <source>goes in part</source>
        <extracomment>ui/group/splitting/parts.py</extracomment>
        <translation>بخشی می‌رود</translation>
    </message>
    <message>
        <source>stays</source>
        <extracomment>ui/group/splitting/parts.py</extracomment>
        <translation>می‌ماند</translation>
    </message>
    <message>
        <source>What goes to the new card</source>
        <extracomment>ui/group/splitting/tree.py</extracomment>
        <translation>آنچه به کارت تازه می‌رود</translation>
    </message>
    <message>
        <source>Categories that fit</source>
        <extracomment>ui/group/targets.py</extracomment>
        <translation>طبقه‌های همخوان</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <extracomment>ui/group/targets.py</extracomment>
        <translation>بخشی از نام را بنویسید</translation>
    </message>
    <message>
        <source>{n} first-layer category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} طبقهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>{n} first-layer categories</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} طبقهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>{n} second-layer category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} طبقهٔ لایهٔ دوم</translation>
    </message>
    <message>
        <source>{n} second-layer categories</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} طبقهٔ لایهٔ دوم</translation>
    </message>
    <message>
        <source>{n} kind of encounter</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} نوع مواجهه</translation>
    </message>
    <message>
        <source>{n} kinds of encounter</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} نوع مواجهه</translation>
    </message>
    <message>
        <source>{statements} from {interviews}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{statements} از {interviews}</translation>
    </message>
    <message>
        <source>{n} participant</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} مشارکت‌کننده</translation>
    </message>
    <message>
        <source>{n} without a kind of encounter</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} طبقه بدون نوع مواجهه</translation>
    </message>
    <message>
        <source>{cards} go under {target}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{cards} زیر طبقهٔ {target} می‌رود</translation>
    </message>
    <message>
        <source>{cards} leave their category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{cards} از طبقهٔ خود بیرون می‌آید</translation>
    </message>
    <message>
        <source>A new category will hold {cards}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{cards} در طبقه‌ای تازه جای می‌گیرد</translation>
    </message>
    <message>
        <source>{cards} are merged into {other}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{cards} در کارت {other} ادغام شد</translation>
    </message>
    <message>
        <source>no statement yet</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>هنوز بی‌گزاره</translation>
    </message>
    <message>
        <source>two parents</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>دو بالادست</translation>
    </message>
    <message>
        <source>one statement</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>یک گزاره</translation>
    </message>
    <message>
        <source>one participant</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>یک مشارکت‌کننده</translation>
    </message>
    <message>
        <source>one setting</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>یک بستر</translation>
    </message>
    <message>
        <source>{n} without a second layer</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} طبقه بدون لایهٔ دوم</translation>
    </message>
    <message>
        <source>{name} goes under {target}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>کارت {name} زیر طبقهٔ {target} می‌رود</translation>
    </message>
    <message>
        <source>{name} leaves its category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>کارت {name} از طبقهٔ خود بیرون می‌آید</translation>
    </message>
    <message>
        <source>A new category will hold {name}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>کارت {name} در طبقه‌ای تازه جای می‌گیرد</translation>
    </message>
    <message>
        <source>{name} is merged into {other}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>کارت {name} در کارت {other} ادغام شد</translation>
    </message>
    <message>
        <source>{n} interview</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} مصاحبه</translation>
    </message>
    <message>
        <source>{n} interviews</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>{n} مصاحبه</translation>
    </message>
    <message>
        <source>New first-layer category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>طبقهٔ تازهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>New second-layer category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>طبقهٔ تازهٔ لایهٔ دوم</translation>
    </message>
    <message>
        <source>New kind of encounter</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>نوع تازهٔ مواجهه</translation>
    </message>
    <message>
        <source>under {name}</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>زیر طبقهٔ {name}</translation>
    </message>
    <message>
        <source>stands under more than one category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>زیر بیش از یک طبقه است</translation>
    </message>
    <message>
        <source>under no category</source>
        <extracomment>ui/group/words.py</extracomment>
        <translation>زیر هیچ طبقه‌ای نیست</translation>
    </message>
    <message>
        <source>{codes}, {first} in the first layer, {second} in the second, {encounters}</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>{codes}، {first} طبقه در لایهٔ اول، {second} طبقه در لایهٔ دوم، {encounters}</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>دسته‌بندی</translation>
    </message>
    <message>
        <source>Move to…</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>جابه‌جایی به…</translation>
    </message>
    <message>
        <source>No codes yet. Mark statements in Read and give them codes; then group the codes here.</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>هنوز کدی نیست. در «خواندن» گزاره‌ها را نشان کنید و به آن‌ها کد بدهید؛ سپس کدها را اینجا دسته‌بندی کنید.</translation>
    </message>
    <message>
        <source>&amp;Keep this iteration…</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>نگه‌داشتن &amp;این دور…</translation>
    </message>
    <message>
        <source>&amp;Filter codes</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>&amp;پالودن کدها</translation>
    </message>
    <message>
        <source>Go to the &amp;checks</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>رفتن به &amp;وارسی‌ها</translation>
    </message>
    <message>
        <source>O&amp;verlapping codes</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>کدهای &amp;هم‌پوش</translation>
    </message>
    <message>
        <source>I&amp;terations</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>دوره&amp;ا</translation>
    </message>
    <message>
        <source>Pool of &amp;meanings, or the board</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>استخر &amp;معانی یا تخته</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>تخته</translation>
    </message>
    <message>
        <source>Pool of meanings</source>
        <extracomment>ui/group/workspace.py</extracomment>
        <translation>استخر معانی</translation>
    </message>
    <message>
        <source>What {column} holds</source>
        <extracomment>ui/importing/columns.py</extracomment>
        <translation>محتوای ستون {column}</translation>
    </message>
    <message>
        <source>not used</source>
        <extracomment>ui/importing/columns.py</extracomment>
        <translation>بی‌استفاده</translation>
    </message>
    <message>
        <source>Column {n}</source>
        <extracomment>ui/importing/columns.py</extracomment>
        <translation>ستون {n}</translation>
    </message>
    <message>
        <source>Depth {depth}: {codes}</source>
        <extracomment>ui/importing/depths.py</extracomment>
        <translation>ژرفای {depth}: {codes}</translation>
    </message>
    <message>
        <source>As the file marks it</source>
        <extracomment>ui/importing/depths.py</extracomment>
        <translation>همان‌گونه که پرونده نشان کرده</translation>
    </message>
    <message>
        <source>What the codes of depth {n} become</source>
        <extracomment>ui/importing/depths.py</extracomment>
        <translation>کدهای ژرفای {n} چه می‌شوند</translation>
    </message>
    <message>
        <source>The file has no codes.</source>
        <extracomment>ui/importing/depths.py</extracomment>
        <translation>پرونده کدی ندارد.</translation>
    </message>
    <message>
        <source>Interview</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>مصاحبه</translation>
    </message>
    <message>
        <source>Focus group</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>گروه کانونی</translation>
    </message>
    <message>
        <source>Being read</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>در حال خواندن</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>آماده</translation>
    </message>
    <message>
        <source>Ready, with a remark</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>آماده، با ملاحظه</translation>
    </message>
    <message>
        <source>It is not UTF-8. Choose its encoding at the side.</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>این متن UTF-8 نیست. رمزگذاری نویسه‌اش را از کناره برگزینید.</translation>
    </message>
    <message>
        <source>The study holds this text already, as {name}.</source>
        <extracomment>ui/importing/entries.py</extracomment>
        <translation>این متن از پیش با نام {name} در مطالعه هست.</translation>
    </message>
    <message>
        <source>An interview with one participant</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>مصاحبه با یک مشارکت‌کننده</translation>
    </message>
    <message>
        <source>A focus group: each speaker is a participant of their own</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>گروه کانونی: هر گوینده خود یک مشارکت‌کننده است</translation>
    </message>
    <message>
        <source>Literature: it can be read and marked, and never counts as an interview</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>پیشینه: می‌توان آن را خواند و نشان کرد، و هرگز مصاحبه به شمار نمی‌آید</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>پرونده</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>قالب</translation>
    </message>
    <message>
        <source>Turns</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>نوبت‌ها</translation>
    </message>
    <message>
        <source>Participant</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>مشارکت‌کننده</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>بستر</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>نوع</translation>
    </message>
    <message>
        <source>existing</source>
        <extracomment>ui/importing/files_model.py</extracomment>
        <translation>موجود</translation>
    </message>
    <message>
        <source>Files</source>
        <extracomment>ui/group/iterations/writing.py</extracomment>
        <translation>پرونده‌ها</translation>
    </message>
    <message>
        <source>{n} imported</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>{n} درون‌برد شد</translation>
    </message>
    <message>
        <source>{n} turn</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>{n} نوبت</translation>
    </message>
    <message>
        <source>{n} turns</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>{n} نوبت</translation>
    </message>
    <message>
        <source>{n} texts, {turns}: {names}.</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>{n} متن، {turns}: {names}.</translation>
    </message>
    <message>
        <source>The study holds these texts already, as {names}.</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>این متن‌ها از پیش با نام‌های {names} در مطالعه هست.</translation>
    </message>
    <message>
        <source>{n} known already</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>{n} از پیش بود</translation>
    </message>
    <message>
        <source>{n} refused</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>{n} پذیرفته نشد</translation>
    </message>
    <message>
        <source>{name}, {turns}.</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>‏{name}، {turns}.</translation>
    </message>
    <message>
        <source>imported</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>درون‌برد شد</translation>
    </message>
    <message>
        <source>known already</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>از پیش بود</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>پذیرفته نشد</translation>
    </message>
    <message>
        <source>A literature document, {name}.</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>سند پیشینه، {name}.</translation>
    </message>
    <message>
        <source>Copy this report</source>
        <extracomment>ui/importing/outcome.py</extracomment>
        <translation>رونوشت این گزارش</translation>
    </message>
    <message>
        <source>First lines of the file</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>سطرهای نخست پرونده</translation>
    </message>
    <message>
        <source>What a row of the sheet is</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>هر ردیف برگه چیست</translation>
    </message>
    <message>
        <source>The first row holds headings</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>ردیف نخست سرستون‌هاست</translation>
    </message>
    <message>
        <source>Say which column holds the words.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>بگویید سخنان در کدام ستون است.</translation>
    </message>
    <message>
        <source>The letters look wrong</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>حروف نادرست است</translation>
    </message>
    <message>
        <source>Direction of the text</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>جهت متن</translation>
    </message>
    <message>
        <source>{file} is not UTF-8 text. In which of these do its letters look right?</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>پروندهٔ {file} متن UTF-8 نیست. حروفش در کدام‌یک از این‌ها درست است؟</translation>
    </message>
    <message>
        <source>{n} running head or page number was left out.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{n} سرصفحه یا شمارهٔ صفحه کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} running heads and page numbers were left out.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{n} سرصفحه و شمارهٔ صفحه کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} line looks like a running head or a page number.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{n} سطر به سرصفحه یا شمارهٔ صفحه می‌ماند.</translation>
    </message>
    <message>
        <source>{n} lines look like running heads or page numbers.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{n} سطر به سرصفحه یا شمارهٔ صفحه می‌ماند.</translation>
    </message>
    <message>
        <source>{n} participant speaks here: {names}.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{n} مشارکت‌کننده در اینجا سخن می‌گوید: {names}.</translation>
    </message>
    <message>
        <source>{n} participants speak here: {names}.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{n} مشارکت‌کننده در اینجا سخن می‌گویند: {names}.</translation>
    </message>
    <message>
        <source>Only the interviewer is known to speak here. Name the participants&apos; labels, as they stand in the text.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>در اینجا تنها مصاحبه‌گر شناخته شده است. نشان مشارکت‌کنندگان را همان‌گونه که در متن آمده است بنویسید.</translation>
    </message>
    <message>
        <source>Several paragraphs begin as if somebody else spoke.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>چند بند چنان آغاز می‌شود که گویی کس دیگری سخن می‌گوید.</translation>
    </message>
    <message>
        <source>the words</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>سخنان</translation>
    </message>
    <message>
        <source>who speaks</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>گوینده</translation>
    </message>
    <message>
        <source>date</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>تاریخ</translation>
    </message>
    <message>
        <source>time stamp</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>نشان زمان</translation>
    </message>
    <message>
        <source>Direction</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>جهت</translation>
    </message>
    <message>
        <source>Hide the columns</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>پنهان‌کردن ستون‌ها</translation>
    </message>
    <message>
        <source>What the columns hold</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>محتوای ستون‌ها</translation>
    </message>
    <message>
        <source>No participant&apos;s label is known in this group; it is taken as one interview. Name them below.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>نشان هیچ مشارکت‌کننده‌ای در این گروه شناخته نیست؛ گروه یک مصاحبه به شمار می‌آید. نشان‌ها را در پایین بنویسید.</translation>
    </message>
    <message>
        <source>a turn</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>یک نوبت</translation>
    </message>
    <message>
        <source>an interview</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>یک مصاحبه</translation>
    </message>
    <message>
        <source>A row is</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>هر ردیف یعنی</translation>
    </message>
    <message>
        <source>Right to left</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>راست به چپ</translation>
    </message>
    <message>
        <source>Left to right</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>چپ به راست</translation>
    </message>
    <message>
        <source>Choose a file in the list to see its first lines.</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>برای دیدن سطرهای نخست، پرونده‌ای را در فهرست برگزینید.</translation>
    </message>
    <message>
        <source>{label} is a speaker</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>{label} گوینده است</translation>
    </message>
    <message>
        <source>Keep them</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>نگه‌داشتن</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <extracomment>ui/importing/preview.py</extracomment>
        <translation>کنار گذاشتن</translation>
    </message>
    <message>
        <source>once for the whole study</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>یک بار برای همهٔ مطالعه</translation>
    </message>
    <message>
        <source>Another label, as it stands in the file</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>یک نشان دیگر، همان‌گونه که در پرونده آمده است</translation>
    </message>
    <message>
        <source>Role of {label}</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>نقش گوینده با نشان {label}</translation>
    </message>
    <message>
        <source>Speakers</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>گویندگان</translation>
    </message>
    <message>
        <source>Nobody is interviewed in literature; what is marked in it is a passage.</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>در پیشینه با کسی مصاحبه نشده است؛ آنچه در آن نشان کنید قطعه است.</translation>
    </message>
    <message>
        <source>These files name no speakers; all of their words count as the participant&apos;s.</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>در این پرونده‌ها نامی از گوینده نیست؛ همهٔ سخنان از مشارکت‌کننده به شمار می‌آید.</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <extracomment>ui/importing/speakers.py</extracomment>
        <translation>مصاحبه‌گر</translation>
    </message>
    <message>
        <source>initial code</source>
        <extracomment>commands/refi_import.py</extracomment>
        <translation>کد اولیه</translation>
    </message>
    <message>
        <source>first letter</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>نخستین حرف</translation>
    </message>
    <message>
        <source>last letter</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>آخرین حرف</translation>
    </message>
    <message>
        <source>participant label</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>نشان مشارکت‌کننده</translation>
    </message>
    <message>
        <source>{n} of them was found in a transcript</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>{n} تا از آن‌ها در متن مصاحبه یافت شد</translation>
    </message>
    <message>
        <source>{n} of them were found in transcripts</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>{n} تا از آن‌ها در متن مصاحبه‌ها یافت شد</translation>
    </message>
    <message>
        <source>Import a coding table</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>درون‌برد جدول کدگذاری</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>درون‌برد</translation>
    </message>
    <message>
        <source>The first rows as they are understood</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>ردیف‌های نخست، آن‌گونه که برنامه درمی‌یابد</translation>
    </message>
    <message>
        <source>The study holds all of {file} already.</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>همهٔ محتوای پروندهٔ {file} از پیش در مطالعه هست.</translation>
    </message>
    <message>
        <source>{statements} from {file}.</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>{statements} از پروندهٔ {file}.</translation>
    </message>
    <message>
        <source>{statements} with {codes}; {found}.</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>{statements} با {codes}؛ {found}.</translation>
    </message>
    <message>
        <source>The study holds all of it already.</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>همهٔ آن از پیش در مطالعه هست.</translation>
    </message>
    <message>
        <source>Say which column holds the statements.</source>
        <extracomment>ui/importing/table_window.py</extracomment>
        <translation>بگویید گزاره‌ها در کدام ستون است.</translation>
    </message>
    <message>
        <source>Import interviews</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>درون‌برد مصاحبه‌ها</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>خواندن پرونده‌ها</translation>
    </message>
    <message>
        <source>{n} file</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>{n} پرونده</translation>
    </message>
    <message>
        <source>{n} files</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>{n} پرونده</translation>
    </message>
    <message>
        <source>{files}, {texts}</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>‏{files}، {texts}</translation>
    </message>
    <message>
        <source>All files in a folder that can be read</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>همهٔ پرونده‌های خواندنی یک پوشه</translation>
    </message>
    <message>
        <source>No files yet. Add files that end in {endings}, or drag them here.</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>هنوز پرونده‌ای نیست. پرونده‌هایی با پسوند {endings} بیفزایید یا به اینجا بکشید.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>افزودن پرونده…</translation>
    </message>
    <message>
        <source>What is said of one selected file is said of all selected ones.</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>آنچه دربارهٔ یک پروندهٔ برگزیده بگویید برای همهٔ برگزیده‌هاست.</translation>
    </message>
    <message>
        <source>Add files</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>افزودن پرونده</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>افزودن پوشه</translation>
    </message>
    <message>
        <source>No paragraph of these files begins with {label} and a colon.</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>هیچ بندی در این پرونده‌ها با نشان {label} و دونقطه آغاز نمی‌شود.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>افزودن پوشه…</translation>
    </message>
    <message>
        <source>Take the selected files off the list</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>برداشتن پرونده‌های برگزیده از فهرست</translation>
    </message>
    <message>
        <source>Interviews</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>مصاحبه‌ها</translation>
    </message>
    <message>
        <source>{folder} holds no file that ends in {endings}.</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>در پوشهٔ {folder} پرونده‌ای با پسوند {endings} نیست.</translation>
    </message>
    <message>
        <source>{n} text</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>{n} متن</translation>
    </message>
    <message>
        <source>{n} texts</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>{n} متن</translation>
    </message>
    <message>
        <source>Import {n} file</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>درون‌برد {n} پرونده</translation>
    </message>
    <message>
        <source>{n} other file in {folder} can&apos;t be read and was left out.</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>{n} پروندهٔ دیگر در پوشهٔ {folder} خواندنی نبود و کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} other files in {folder} can&apos;t be read and were left out.</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>{n} پروندهٔ دیگر در پوشهٔ {folder} خواندنی نبود و کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Import {n} text</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>درون‌برد {n} متن</translation>
    </message>
    <message>
        <source>Import {n} texts</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>درون‌برد {n} متن</translation>
    </message>
    <message>
        <source>Import {taken} of {all}</source>
        <extracomment>ui/importing/window.py</extracomment>
        <translation>درون‌برد {taken} از {all}</translation>
    </message>
    <message>
        <source>1  Mine: this study</source>
        <extracomment>ui/joining/conflict_view.py</extracomment>
        <translation>۱  از من: این مطالعه</translation>
    </message>
    <message>
        <source>2  Theirs: {who}</source>
        <extracomment>ui/joining/conflict_view.py</extracomment>
        <translation>۲  از او: {who}</translation>
    </message>
    <message>
        <source>3  Both</source>
        <extracomment>ui/joining/conflict_view.py</extracomment>
        <translation>۳  هر دو</translation>
    </message>
    <message>
        <source>The statements of this transcript follow the text that you choose. Those of the other side are placed in it by their words; none is dropped.</source>
        <extracomment>ui/joining/conflict_view.py</extracomment>
        <translation>گزاره‌های این متن از متنی پیروی می‌کند که برمی‌گزینید. گزاره‌های سوی دیگر بر پایهٔ واژه‌هایشان در آن جای می‌گیرد؛ هیچ‌یک کنار گذاشته نمی‌شود.</translation>
    </message>
    <message>
        <source>{kind} · {part}</source>
        <extracomment>ui/joining/conflict_view.py</extracomment>
        <translation>‏{kind}، {part}</translation>
    </message>
    <message>
        <source>It lies in no transcript.</source>
        <extracomment>ui/joining/conflict_view.py</extracomment>
        <translation>در هیچ متنی نیست.</translation>
    </message>
    <message>
        <source>To decide</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>تصمیم با شما</translation>
    </message>
    <message>
        <source>{kind} {name}, {part}: {decision}</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>‏{kind}، {name}، {part}: {decision}</translation>
    </message>
    <message>
        <source>Take out</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>Comes from the copy</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>از رونوشت می‌آید</translation>
    </message>
    <message>
        <source>Changed in the copy only</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>تغییرها تنها در رونوشت</translation>
    </message>
    <message>
        <source>1 change</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>۱ تغییر</translation>
    </message>
    <message>
        <source>{n} changes</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>{n} تغییر</translation>
    </message>
    <message>
        <source>Made on both sides, one from now on</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>ساخته در هر دو سو، از این پس یکی</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>تعارض‌ها</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>از من</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>ui/joining/entries.py</extracomment>
        <translation>از او</translation>
    </message>
    <message>
        <source>What the copy brings</source>
        <extracomment>ui/joining/entries_view.py</extracomment>
        <translation>آنچه رونوشت می‌آورد</translation>
    </message>
    <message>
        <source>only mine {mine}, only theirs {theirs}, identical {same}, overlapping {pairs}; characters marked by both {both} of {either}</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>تنها از من {mine}، تنها از او {theirs}، یکسان {same}، هم‌پوش {pairs}؛ نویسه‌هایی که هر دو نشان کرده‌اند {both} از {either}</translation>
    </message>
    <message>
        <source>Unitising overlap of the whole: {share}</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>هم‌پوشی واحدبندی در کل: {share}</translation>
    </message>
    <message>
        <source>characters marked by both, divided by characters marked by either; statements that were there when the copies parted are left out</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>نویسه‌هایی که هر دو نشان کرده‌اند، بخش بر نویسه‌هایی که دست‌کم یکی نشان کرده است؛ گزاره‌هایی که هنگام جدا شدن دو رونوشت بوده‌اند در شمار نیستند</translation>
    </message>
    <message>
        <source>Statements that both have: with the same codes {same}, with other codes {other}, coded by one only {one}</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>گزاره‌هایی که هر دو دارند: با کدهای یکسان {same}، با کدهای دیگر {other}، تنها یک سو کد داده {one}</translation>
    </message>
    <message>
        <source>{numbers}; {n} from before</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{numbers}؛ {n} از پیش</translation>
    </message>
    <message>
        <source>{numbers}; the texts differ</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{numbers}؛ متن‌ها تفاوت دارد</translation>
    </message>
    <message>
        <source>{who} marked 1 statement</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{who} ۱ گزاره نشان کرد</translation>
    </message>
    <message>
        <source>{who} marked {n} statements</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{who} {n} گزاره نشان کرد</translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>از جدول رونوشت گرفته شد.</translation>
    </message>
    <message>
        <source>1 character shared</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>۱ نویسهٔ مشترک</translation>
    </message>
    <message>
        <source>{n} characters shared</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{n} نویسهٔ مشترک</translation>
    </message>
    <message>
        <source>{shared}, Jaccard {jaccard}</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{shared}، ژاکار {jaccard}</translation>
    </message>
    <message>
        <source>Codes used</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>کدهای به‌کاررفته</translation>
    </message>
    <message>
        <source>Copy the overlap</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>رونوشت از هم‌پوشی</translation>
    </message>
    <message>
        <source>Copy the pairs</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>رونوشت از جفت‌ها</translation>
    </message>
    <message>
        <source>Copy the codes</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>رونوشت از کدها</translation>
    </message>
    <message>
        <source>Nobody has marked a statement in either copy.</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>در هیچ‌یک از دو رونوشت کسی گزاره‌ای نشان نکرده است.</translation>
    </message>
    <message>
        <source>1 more pair in the table</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>۱ جفت دیگر در جدول</translation>
    </message>
    <message>
        <source>{n} more pairs in the table</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{n} جفت دیگر در جدول</translation>
    </message>
    <message>
        <source>mine {n}</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>از من {n}</translation>
    </message>
    <message>
        <source>theirs {n}</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>از او {n}</translation>
    </message>
    <message>
        <source>1 more code in the table</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>۱ کد دیگر در جدول</translation>
    </message>
    <message>
        <source>{n} more codes in the table</source>
        <extracomment>ui/joining/overlap_page.py</extracomment>
        <translation>{n} کد دیگر در جدول</translation>
    </message>
    <message>
        <source>Join a copy of this study</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>پیوستن رونوشت این مطالعه</translation>
    </message>
    <message>
        <source>The copy is joined: {added} added, {changed} changed.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>رونوشت پیوسته شد: {added} مورد افزوده شد، {changed} مورد تغییر کرد.</translation>
    </message>
    <message>
        <source>Comparing the copies</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>مقایسهٔ دو رونوشت</translation>
    </message>
    <message>
        <source>{file}, {who}</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>‏{file}، {who}</translation>
    </message>
    <message>
        <source>{copy}; apart since {when}</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>{copy}؛ جدا از {when}</translation>
    </message>
    <message>
        <source>The copy is joined. One undo takes it back.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>رونوشت پیوسته شد. یک واگرد آن را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>آنچه نشان داده می‌شود</translation>
    </message>
    <message>
        <source>The two copies are being compared.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>دو رونوشت در حال مقایسه است.</translation>
    </message>
    <message>
        <source>Which they are</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>کدام‌ها</translation>
    </message>
    <message>
        <source>Join</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>پیوستن</translation>
    </message>
    <message>
        <source>1 conflict is to be decided.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>دربارهٔ ۱ تعارض باید تصمیم بگیرید.</translation>
    </message>
    <message>
        <source>{n} conflicts are to be decided.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>دربارهٔ {n} تعارض باید تصمیم بگیرید.</translation>
    </message>
    <message>
        <source>What joins</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>آنچه می‌پیوندد</translation>
    </message>
    <message>
        <source>All the rest: mine</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>همهٔ بقیه: از من</translation>
    </message>
    <message>
        <source>All the rest: theirs</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>همهٔ بقیه: از او</translation>
    </message>
    <message>
        <source>The copy has nothing that this study has not.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>رونوشت چیزی ندارد که در این مطالعه نباشد.</translation>
    </message>
    <message>
        <source>The copies have no step of history in common, so more has to be decided by you.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>دو رونوشت هیچ گام مشترکی در تاریخچه ندارند؛ پس تصمیم‌های بیشتری با شماست.</translation>
    </message>
    <message>
        <source>There is nothing to join.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>چیزی برای پیوستن نیست.</translation>
    </message>
    <message>
        <source>All is decided. Joining is one step, which undo takes back.</source>
        <extracomment>ui/joining/window.py</extracomment>
        <translation>همهٔ تصمیم‌ها گرفته شد. پیوستن یک گام است که واگرد آن را پس می‌گیرد.</translation>
    </message>
    <message>
        <source>Behind the figure</source>
        <extracomment>ui/outcome/behind.py</extracomment>
        <translation>در پس شکل</translation>
    </message>
    <message>
        <source>Choose a part of the figure, by a click or with the arrow keys and Enter, to see its statements.</source>
        <extracomment>ui/outcome/behind.py</extracomment>
        <translation>برای دیدن گزاره‌های هر بخش شکل، آن بخش را با کلیک یا با کلیدهای جهت و Enter برگزینید.</translation>
    </message>
    <message>
        <source>No statement stands behind it.</source>
        <extracomment>ui/outcome/behind.py</extracomment>
        <translation>هیچ گزاره‌ای در پس آن نیست.</translation>
    </message>
    <message>
        <source>What the rows are</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>ردیف‌ها چه‌اند</translation>
    </message>
    <message>
        <source>{category}, {dimension}</source>
        <extracomment>ui/outcome/dimensions/cells.py</extracomment>
        <translation>‏{category}، {dimension}</translation>
    </message>
    <message>
        <source>Choose quotations</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>انتخاب نقل‌قول‌ها</translation>
    </message>
    <message>
        <source>Which statements</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>کدام گزاره‌ها</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>انتخاب</translation>
    </message>
    <message>
        <source>Words of the statement, or a participant</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>واژه‌های گزاره، یا مشارکت‌کننده</translation>
    </message>
    <message>
        <source>No statement holds these words.</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>هیچ گزاره‌ای این واژه‌ها را ندارد.</translation>
    </message>
    <message>
        <source>Of this category</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>از همین طبقه</translation>
    </message>
    <message>
        <source>All statements</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>همهٔ گزاره‌ها</translation>
    </message>
    <message>
        <source>No statement stands under this category yet. Look among all statements.</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>هنوز گزاره‌ای زیر این طبقه نیست. در همهٔ گزاره‌ها بجویید.</translation>
    </message>
    <message>
        <source>No statements yet. Mark some in Read.</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>هنوز گزاره‌ای نیست. در میز کار خواندن چند گزاره نشان کنید.</translation>
    </message>
    <message>
        <source>1 quotation</source>
        <extracomment>ui/outcome/dimensions/model.py</extracomment>
        <translation>۱ نقل‌قول</translation>
    </message>
    <message>
        <source>Not distinguished from {names}</source>
        <extracomment>ui/outcome/dimensions/model.py</extracomment>
        <translation>نامتمایز از {names}</translation>
    </message>
    <message>
        <source>Not yet described</source>
        <extracomment>ui/outcome/dimensions/model.py</extracomment>
        <translation>هنوز توصیف نشده</translation>
    </message>
    <message>
        <source>{category}, {dimension}: {value}</source>
        <extracomment>ui/outcome/dimensions/model.py</extracomment>
        <translation>‏{category}، {dimension}: {value}</translation>
    </message>
    <message>
        <source>blank</source>
        <extracomment>ui/outcome/dimensions/model.py</extracomment>
        <translation>خالی</translation>
    </message>
    <message>
        <source>Quotations in the table</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>نقل‌قول‌ها در جدول</translation>
    </message>
    <message>
        <source>Copied and written below each value, with participant and line</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>در رونوشت و برون‌برد، زیر هر مقدار با مشارکت‌کننده و سطر</translation>
    </message>
    <message>
        <source>Dimension…</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>بُعد…</translation>
    </message>
    <message>
        <source>No dimensions of variation yet. A dimension is a respect in which the categories differ, such as who acts or for whom. Add one, then say what each category is in it.</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>هنوز بُعد تفاوتی نیست. بُعد جنبه‌ای است که طبقه‌ها در آن تفاوت دارند، مانند این‌که چه کسی یا برای که کاری می‌کند. بُعدی بیفزایید و سپس بگویید هر طبقه در آن چگونه است.</translation>
    </message>
    <message>
        <source>Name of the dimension</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>نام بُعد</translation>
    </message>
    <message>
        <source>No categories yet. Make some in Group; here you will say in what they differ.</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>هنوز طبقه‌ای نیست. در میز کار دسته‌بندی چند طبقه بسازید؛ اینجا می‌گویید در چه تفاوت دارند.</translation>
    </message>
    <message>
        <source>New d&amp;imension…</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>بُعد &amp;تازه…</translation>
    </message>
    <message>
        <source>Choose &amp;quotations…</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>&amp;انتخاب نقل‌قول‌ها…</translation>
    </message>
    <message>
        <source>Ren&amp;ame the dimension</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>تغییر &amp;نام بُعد</translation>
    </message>
    <message>
        <source>Move the dimension &amp;left</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>جاب&amp;ه‌جایی بُعد به چپ</translation>
    </message>
    <message>
        <source>Move the dimension rig&amp;ht</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>جابه‌جایی بُعد به &amp;راست</translation>
    </message>
    <message>
        <source>Remove &amp;the dimension</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>&amp;حذف بُعد</translation>
    </message>
    <message>
        <source>Cell</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>خانه</translation>
    </message>
    <message>
        <source>Choose a cell to see its value and its quotations.</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>خانه‌ای را برگزینید تا مقدار و نقل‌قول‌های آن را ببینید.</translation>
    </message>
    <message>
        <source>Not yet described in any dimension.</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>هنوز در هیچ بُعدی توصیف نشده است.</translation>
    </message>
    <message>
        <source>In what respect do the categories differ?</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>طبقه‌ها از چه نظر تفاوت دارند؟</translation>
    </message>
    <message>
        <source>What is the category in this dimension?</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>طبقه در این بُعد چگونه است؟</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>مقدار</translation>
    </message>
    <message>
        <source>Choose quotations…</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>انتخاب نقل‌قول‌ها…</translation>
    </message>
    <message>
        <source>Dimension</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>بُعد</translation>
    </message>
    <message>
        <source>Definition of the dimension</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>تعریف بُعد</translation>
    </message>
    <message>
        <source>No quotation is chosen yet.</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>هنوز نقل‌قولی انتخاب نشده است.</translation>
    </message>
    <message>
        <source>Equal in every dimension to {names}. Write in what they differ, find another dimension, or merge them.</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>در همهٔ بُعدها با {names} یکسان است. بنویسید در چه تفاوت دارند، بُعد دیگری بیابید، یا ادغامشان کنید.</translation>
    </message>
    <message>
        <source>Take this quotation away</source>
        <extracomment>ui/outcome/dimensions/panel.py</extracomment>
        <translation>برداشتن این نقل‌قول</translation>
    </message>
    <message>
        <source>Dimensions of variation</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>بُعدهای تفاوت</translation>
    </message>
    <message>
        <source>Next relat&amp;ion</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>پیوند ب&amp;عدی</translation>
    </message>
    <message>
        <source>Turn t&amp;he relation round</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>وارونه‌کردن &amp;جهت پیوند</translation>
    </message>
    <message>
        <source>Fit the figure in the &amp;window</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>&amp;گنجاندن شکل در پنجره</translation>
    </message>
    <message>
        <source>Choose a category in the figure first.</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>نخست طبقه‌ای در شکل برگزینید.</translation>
    </message>
    <message>
        <source>{part}. {figure}</source>
        <extracomment>ui/outcome/figure_view.py</extracomment>
        <translation>‏{part}. {figure}</translation>
    </message>
    <message>
        <source>unusual order</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>ترتیب نامعمول</translation>
    </message>
    <message>
        <source>below the zone</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>پایین‌تر از دامنه</translation>
    </message>
    <message>
        <source>within the zone</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>در دامنه</translation>
    </message>
    <message>
        <source>above the zone</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>بالاتر از دامنه</translation>
    </message>
    <message>
        <source>Adequacy gap: perceived less adequate</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>شکاف کفایت: ادراک‌شده منهای کافی</translation>
    </message>
    <message>
        <source>Superiority gap: perceived less desired</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>شکاف برتری: ادراک‌شده منهای مطلوب</translation>
    </message>
    <message>
        <source>Adequacy</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>کفایت</translation>
    </message>
    <message>
        <source>Superiority</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>برتری</translation>
    </message>
    <message>
        <source>How it stands to the finding</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>موضع نسبت به یافته</translation>
    </message>
    <message>
        <source>Link a passage…</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>افزودن قطعه…</translation>
    </message>
    <message>
        <source>Nothing found in the literature</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>در پیشینه چیزی یافت نشد</translation>
    </message>
    <message>
        <source>{source}: set beside this finding no more</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>{source}: حذف این مقایسه</translation>
    </message>
    <message>
        <source>Show the passage in its document</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>نشان دادن قطعه در سند آن</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>صفحه</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>یادداشت</translation>
    </message>
    <message>
        <source>Take the passage away</source>
        <extracomment>ui/outcome/literature/comparison_card.py</extracomment>
        <translation>برداشتن قطعه</translation>
    </message>
    <message>
        <source>Findings</source>
        <extracomment>ui/outcome/literature/findings_list.py</extracomment>
        <translation>یافته‌ها</translation>
    </message>
    <message>
        <source>Set the finding &amp;beside a source…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>مقایسهٔ یافته با &amp;منبع…</translation>
    </message>
    <message>
        <source>New source for the &amp;list of references…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>منبع تازه برای فهر&amp;ست منابع…</translation>
    </message>
    <message>
        <source>Write &amp;a recommendation</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>نوشتن پی&amp;شنهاد</translation>
    </message>
    <message>
        <source>What fits</source>
        <extracomment>ui/outcome/literature/palette.py</extracomment>
        <translation>آنچه پیدا شد</translation>
    </message>
    <message>
        <source>Paste a list…</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>چسباندن فهرست…</translation>
    </message>
    <message>
        <source>Nothing was added: the list has these sources already.</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>چیزی افزوده نشد: این منبع‌ها از پیش در فهرست هستند.</translation>
    </message>
    <message>
        <source>1 source is in the list already.</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>۱ منبع از پیش در فهرست هست.</translation>
    </message>
    <message>
        <source>{n} sources are in the list already.</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>{n} منبع از پیش در فهرست هستند.</translation>
    </message>
    <message>
        <source>Add 1 source</source>
        <extracomment>ui/outcome/literature/paste_form.py</extracomment>
        <translation>افزودن ۱ منبع</translation>
    </message>
    <message>
        <source>Add {n} sources</source>
        <extracomment>ui/outcome/literature/paste_form.py</extracomment>
        <translation>افزودن {n} منبع</translation>
    </message>
    <message>
        <source>Paste a list of references, one on each line.</source>
        <extracomment>ui/outcome/literature/paste_form.py</extracomment>
        <translation>فهرستی از منابع را بچسبانید، هر منبع در یک سطر.</translation>
    </message>
    <message>
        <source>No authors and year were found; the line is taken as a title.</source>
        <extracomment>ui/outcome/literature/paste_form.py</extracomment>
        <translation>نویسنده و سال یافت نشد؛ این سطر عنوان به شمار می‌آید.</translation>
    </message>
    <message>
        <source>Stale: what was written ({when}) was computed on an older version of the categories. Write it again.</source>
        <extracomment>ui/outcome/page.py</extracomment>
        <translation>کهنه: آنچه نوشته شده ({when}) از روی نسخهٔ پیشین طبقه‌ها محاسبه شده است. آن را دوباره بنویسید.</translation>
    </message>
    <message>
        <source>Show the interview</source>
        <extracomment>ui/outcome/page.py</extracomment>
        <translation>نمایش مصاحبه</translation>
    </message>
    <message>
        <source>Show the participant</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>نمایش مشارکت‌کننده</translation>
    </message>
    <message>
        <source>Show the setting</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>نمایش بستر</translation>
    </message>
    <message>
        <source>Show the category</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>نمایش طبقه</translation>
    </message>
    <message>
        <source>No statements yet. Mark some in Read; here you will see who says what.</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>هنوز گزاره‌ای نیست. در میز کار خواندن چند گزاره را نشان کنید؛ اینجا می‌بینید چه کسی چه می‌گوید.</translation>
    </message>
    <message>
        <source>There are no categories in this layer yet. Make some in Group.</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>هنوز در این لایه طبقه‌ای نیست. در میز کار دسته‌بندی چند طبقه بسازید.</translation>
    </message>
    <message>
        <source>No interviews yet. Import some; here you will see what was selected from each.</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>هنوز مصاحبه‌ای نیست. چند مصاحبه درون‌برد کنید؛ اینجا می‌بینید از هر یک چه گزیده شده است.</translation>
    </message>
    <message>
        <source>No codes yet. Code statements in Read; here you will see what each interview adds.</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>هنوز کدی نیست. در میز کار خواندن به گزاره‌ها کد بدهید؛ اینجا می‌بینید هر مصاحبه چه می‌افزاید.</translation>
    </message>
    <message>
        <source>No participants yet. Import interviews, or add participants under Study, Participants.</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>هنوز مشارکت‌کننده‌ای نیست. مصاحبه‌ها را درون‌برد کنید، یا در منوی مطالعه، «مشارکت‌کنندگان و بسترها»، مشارکت‌کننده بیفزایید.</translation>
    </message>
    <message>
        <source>Categories of which layer</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>طبقه‌های کدام لایه</translation>
    </message>
    <message>
        <source>What is counted</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>آنچه شمرده می‌شود</translation>
    </message>
    <message>
        <source>Interviews of the base</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>مصاحبه‌های پایه</translation>
    </message>
    <message>
        <source>Interviews of a run</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>مصاحبه‌های هر دنباله</translation>
    </message>
    <message>
        <source>Threshold in percent</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>آستانه به درصد</translation>
    </message>
    <message>
        <source>Outcome space</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>فضای نتیجه</translation>
    </message>
    <message>
        <source>The figure is on the clipboard.</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>شکل در حافظهٔ رونوشت است.</translation>
    </message>
    <message>
        <source>Kinds of encounter</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>انواع مواجهه</translation>
    </message>
    <message>
        <source>Base</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>پایه</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>دنباله</translation>
    </message>
    <message>
        <source>Threshold, %</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>آستانه، درصد</translation>
    </message>
    <message>
        <source>&amp;Export the figure or table…</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>برو&amp;ن‌برد شکل یا جدول…</translation>
    </message>
    <message>
        <source>Copy the ta&amp;ble</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>رونوشت جدو&amp;ل</translation>
    </message>
    <message>
        <source>Copy the &amp;figure</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>رونوشت ش&amp;کل</translation>
    </message>
    <message>
        <source>Selection</source>
        <extracomment>ui/outcome/common_pages.py</extracomment>
        <translation>گزینش</translation>
    </message>
    <message>
        <source>New dimension</source>
        <extracomment>ui/outcome/dimensions/page.py</extracomment>
        <translation>بُعد تازه</translation>
    </message>
    <message>
        <source>Figure 1. Outcome space, laid out by the program</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>شکل ۱. فضای نتیجه، چیدمان خودکار</translation>
    </message>
    <message>
        <source>Figure 1. Outcome space, laid out by the program, 1 moved by hand</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>شکل ۱. فضای نتیجه، چیدمان خودکار، ۱ جابه‌جایی دستی</translation>
    </message>
    <message>
        <source>Figure 1. Outcome space, laid out by the program, {n} moved by hand</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>شکل ۱. فضای نتیجه، چیدمان خودکار، {n} جابه‌جایی دستی</translation>
    </message>
    <message>
        <source>Add a framework</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>افزودن چارچوب</translation>
    </message>
    <message>
        <source>How it is added</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>چگونه افزوده شود</translation>
    </message>
    <message>
        <source>From a file…</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>از پرونده…</translation>
    </message>
    <message>
        <source>A framework of your own</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>چارچوبی از خودتان</translation>
    </message>
    <message>
        <source>Frameworks ({pattern})</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>چارچوب‌ها ({pattern})</translation>
    </message>
    <message>
        <source>Frameworks from the literature</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>چارچوب‌های پیشینه</translation>
    </message>
    <message>
        <source>What its items are to each other</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>نسبت موردهای آن با یکدیگر</translation>
    </message>
    <message>
        <source>Source, as it is cited</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>منبع، به همان صورت ارجاع</translation>
    </message>
    <message>
        <source>Its levels, one on each line, the lowest first</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>سطح‌های آن، هر یک در یک سطر، از پایین‌ترین</translation>
    </message>
    <message>
        <source>Its items, one on each line</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>موردهای آن، هر یک در یک سطر</translation>
    </message>
    <message>
        <source>What it asks about, one on each line; desired, adequate and perceived come by themselves</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>آنچه دربارهٔ آن می‌پرسد، هر یک در یک سطر؛ مطلوب، کافی و ادراک‌شده خودبه‌خود می‌آید</translation>
    </message>
    <message>
        <source>From the literature</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>از پیشینه</translation>
    </message>
    <message>
        <source>By hand</source>
        <extracomment>ui/outcome/frameworks/adding.py</extracomment>
        <translation>دستی</translation>
    </message>
    <message>
        <source>More is adequate than desired, which is unusual: there is no zone. Check the numbers.</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>کافی از مطلوب بیشتر است که نامعمول است: دامنه‌ای در کار نیست. عددها را وارسی کنید.</translation>
    </message>
    <message>
        <source>Expectations and perceptions</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>انتظارها و ادراک‌ها</translation>
    </message>
    <message>
        <source>Aspect</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>جنبه</translation>
    </message>
    <message>
        <source>Zone of tolerance</source>
        <extracomment>ui/outcome/frameworks/gap_view.py</extracomment>
        <translation>دامنهٔ تحمل</translation>
    </message>
    <message>
        <source>Lay {item} on</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>نهادن {item} بر</translation>
    </message>
    <message>
        <source>Lay it on what</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>بر چه نهاده شود</translation>
    </message>
    <message>
        <source>Type a part of the words</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>بخشی از واژه‌ها را بنویسید</translation>
    </message>
    <message>
        <source>What it can be laid on</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>آنچه می‌توان بر آن نهاد</translation>
    </message>
    <message>
        <source>Lay on</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>نهادن</translation>
    </message>
    <message>
        <source>Nothing fits, or it is laid on all of them already.</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>چیزی پیدا نشد، یا مورد بر همه نهاده شده است.</translation>
    </message>
    <message>
        <source>1 more: type to find it.</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>۱ مورد دیگر: برای یافتنش بنویسید.</translation>
    </message>
    <message>
        <source>{n} more: type to find them.</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>{n} مورد دیگر: برای یافتنشان بنویسید.</translation>
    </message>
    <message>
        <source>1 ticked</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>۱ مورد برگزیده</translation>
    </message>
    <message>
        <source>{n} ticked</source>
        <extracomment>ui/outcome/frameworks/laying.py</extracomment>
        <translation>{n} مورد برگزیده</translation>
    </message>
    <message>
        <source>Laid on {participants}, {categories}, {statements}</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>نهاده بر {participants}، {categories}، {statements}</translation>
    </message>
    <message>
        <source>Items</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>موردها</translation>
    </message>
    <message>
        <source>Add an item</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>افزودن مورد</translation>
    </message>
    <message>
        <source>Aspects</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>جنبه‌ها</translation>
    </message>
    <message>
        <source>Add an aspect</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>افزودن جنبه</translation>
    </message>
    <message>
        <source>Name of the aspect</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>نام جنبه</translation>
    </message>
    <message>
        <source>What it is laid on</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>آنچه بر آن نهاده شده</translation>
    </message>
    <message>
        <source>Lay it on…</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>نهادن بر…</translation>
    </message>
    <message>
        <source>Alt+Up and Alt+Down move, Delete removes</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>Alt+Up و Alt+Down جابه‌جا می‌کند، Delete حذف می‌کند</translation>
    </message>
    <message>
        <source>Name of the item</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>نام مورد</translation>
    </message>
    <message>
        <source>Name of the framework</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>نام چارچوب</translation>
    </message>
    <message>
        <source>It is laid on nothing yet.</source>
        <extracomment>ui/outcome/frameworks/overview.py</extracomment>
        <translation>هنوز بر چیزی نهاده نشده است.</translation>
    </message>
    <message>
        <source>Framework</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>چارچوب</translation>
    </message>
    <message>
        <source>What is shown of it</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>چه از آن نشان داده شود</translation>
    </message>
    <message>
        <source>Framework…</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>چارچوب…</translation>
    </message>
    <message>
        <source>This gap asks about nothing yet. Add its aspects in the overview, such as what a service consists of.</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>این شکاف هنوز جنبه‌ای ندارد که از آن بپرسد. جنبه‌ها را در نمای کلی بیفزایید، مانند بخش‌های یک خدمت.</translation>
    </message>
    <message>
        <source>No framework yet. A framework is a scheme from the literature, such as the stages of a model; lay it over statements, categories and participants and see how they spread over it.</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>هنوز چارچوبی نیست. چارچوب طرحی از پیشینه است، مانند مرحله‌های یک الگو؛ آن را بر گزاره‌ها، طبقه‌ها و مشارکت‌کنندگان بنهید و ببینید چگونه در آن پراکنده‌اند.</translation>
    </message>
    <message>
        <source>Overview</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>نمای کلی</translation>
    </message>
    <message>
        <source>Cross-table</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>جدول متقاطع</translation>
    </message>
    <message>
        <source>Distribution</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>پراکندگی</translation>
    </message>
    <message>
        <source>Gap</source>
        <extracomment>ui/outcome/frameworks/page.py</extracomment>
        <translation>شکاف</translation>
    </message>
    <message>
        <source>All citations in your own texts are in the list of references.</source>
        <extracomment>ui/outcome/literature/missing_view.py</extracomment>
        <translation>همهٔ ارجاع‌های نوشته‌های خودتان در فهرست منابع هستند.</translation>
    </message>
    <message>
        <source>Is it {sources}? Write this spelling in square brackets behind its author.</source>
        <extracomment>ui/outcome/literature/missing_view.py</extracomment>
        <translation>آیا همان {sources} است؟ این نوشتار نام را در کروشه پس از نویسندهٔ آن بنویسید.</translation>
    </message>
    <message>
        <source>{text}: {name}</source>
        <extracomment>ui/outcome/literature/missing_view.py</extracomment>
        <translation>‏{text}: {name}</translation>
    </message>
    <message>
        <source>Not in the list of references</source>
        <extracomment>ui/outcome/literature/missing_view.py</extracomment>
        <translation>در فهرست منابع نیست</translation>
    </message>
    <message>
        <source>Add to the list…</source>
        <extracomment>ui/outcome/literature/missing_view.py</extracomment>
        <translation>افزودن به فهرست…</translation>
    </message>
    <message>
        <source>Looked for are author and year in brackets.</source>
        <extracomment>ui/outcome/literature/missing_view.py</extracomment>
        <translation>نویسنده و سال در پرانتز جست‌وجو می‌شود.</translation>
    </message>
    <message>
        <source>Add the source {name}…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>افزودن منبع {name}…</translation>
    </message>
    <message>
        <source>Set {finding} beside…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>مقایسهٔ یافتهٔ {finding} با…</translation>
    </message>
    <message>
        <source>How does {source} stand to it?</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>موضع منبع {source} نسبت به آن چیست؟</translation>
    </message>
    <message>
        <source>A passage of {source}</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>قطعه‌ای از منبع {source}</translation>
    </message>
    <message>
        <source>Here each finding is set beside the literature: which source, where in it, and how it stands to the finding. Make categories in Group, or write a finding in your own words.</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>اینجا هر یافته با پیشینه مقایسه می‌شود: کدام منبع، کجای آن، و با چه موضعی نسبت به یافته. در «دسته‌بندی» طبقه بسازید، یا یافته‌ای را به بیان خودتان بنویسید.</translation>
    </message>
    <message>
        <source>Which findings</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>کدام یافته‌ها</translation>
    </message>
    <message>
        <source>Which findings should have a source</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>کدام یافته‌ها باید منبع داشته باشند</translation>
    </message>
    <message>
        <source>Write a finding</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>نوشتن یافته</translation>
    </message>
    <message>
        <source>A quotation for the finding</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>نقل‌قولی برای یافته</translation>
    </message>
    <message>
        <source>The recommendation rests on…</source>
        <extracomment>ui/outcome/literature/advice_deeds.py</extracomment>
        <translation>پایهٔ پیشنهاد…</translation>
    </message>
    <message>
        <source>A new source…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>منبع تازه…</translation>
    </message>
    <message>
        <source>There is no literature document yet. Import one as literature first.</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>هنوز سند پیشینه‌ای نیست. نخست سندی را به‌عنوان پیشینه درون‌برد کنید.</translation>
    </message>
    <message>
        <source>Mark one in Read…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>نشان‌کردن قطعه در «خواندن»…</translation>
    </message>
    <message>
        <source>Write the finding: {name}</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>نوشتن یافته: {name}</translation>
    </message>
    <message>
        <source>Link a &amp;passage…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>افزودن &amp;قطعه…</translation>
    </message>
    <message>
        <source>&amp;Write a finding…</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>نوشتن &amp;یافته…</translation>
    </message>
    <message>
        <source>Without a source</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>بی‌منبع</translation>
    </message>
    <message>
        <source>Second layer and own</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>لایهٔ دوم و یافته‌های خود</translation>
    </message>
    <message>
        <source>First layer too</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>لایهٔ اول هم</translation>
    </message>
    <message>
        <source>All layers</source>
        <extracomment>ui/outcome/literature/page.py</extracomment>
        <translation>همهٔ لایه‌ها</translation>
    </message>
    <message>
        <source>No source yet</source>
        <extracomment>ui/outcome/literature/finding_rows.py</extracomment>
        <translation>هنوز بی‌منبع</translation>
    </message>
    <message>
        <source>{layer}, and {code}</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>{layer} و {code}</translation>
    </message>
    <message>
        <source>The codes of the file and what they become</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>کدهای پرونده و آنچه می‌شوند</translation>
    </message>
    <message>
        <source>Code in the file</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>کد در پرونده</translation>
    </message>
    <message>
        <source>Becomes</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>چه می‌شود</translation>
    </message>
    <message>
        <source>Under</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>زیرِ</translation>
    </message>
    <message>
        <source>Passages</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>قطعه‌ها</translation>
    </message>
    <message>
        <source>{name}, depth {n}</source>
        <extracomment>ui/importing/refi_tree.py</extracomment>
        <translation>{name}، ژرفای {n}</translation>
    </message>
    <message>
        <source>Import from another program</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>درون‌برد از برنامه‌ای دیگر</translation>
    </message>
    <message>
        <source>What the import would do</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>این درون‌برد چه می‌کند</translation>
    </message>
    <message>
        <source>1 statement without a place</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>۱ گزاره بدون جا</translation>
    </message>
    <message>
        <source>{n} statements without a place</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>{n} گزاره بدون جا</translation>
    </message>
    <message>
        <source>1 statement that the study has</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>۱ گزاره که از پیش در مطالعه هست</translation>
    </message>
    <message>
        <source>{n} statements that the study has</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>{n} گزاره که از پیش در مطالعه هست</translation>
    </message>
    <message>
        <source>1 initial code</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>۱ کد اولیه</translation>
    </message>
    <message>
        <source>{n} initial codes</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>{n} کد اولیه</translation>
    </message>
    <message>
        <source>1 first-layer category</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>۱ طبقهٔ لایهٔ اول</translation>
    </message>
    <message>
        <source>1 second-layer category</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>۱ طبقهٔ لایهٔ دوم</translation>
    </message>
    <message>
        <source>1 kind of encounter</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>۱ نوع مواجهه</translation>
    </message>
    <message>
        <source>What the study has gains something from the file.</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>تنها آنچه در مطالعه هست از پرونده کامل‌تر می‌شود.</translation>
    </message>
    <message>
        <source>What the depths become</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>هر ژرفا چه می‌شود</translation>
    </message>
    <message>
        <source>Comes in</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>افزوده می‌شود</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>دانستنی‌ها</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>کنار گذاشته می‌شود</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <extracomment>ui/importing/refi_window.py</extracomment>
        <translation>هیچ.</translation>
    </message>
    <message>
        <source>No source</source>
        <extracomment>ui/outcome/literature/finding_rows.py</extracomment>
        <translation>بی‌منبع</translation>
    </message>
    <message>
        <source>What the panel shows</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>آنچه کناره نشان می‌دهد</translation>
    </message>
    <message>
        <source>The list of references is empty. Add the sources that the findings are set beside.</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>فهرست منابع خالی است. منبع‌هایی را که یافته‌ها با آن‌ها مقایسه می‌شوند بیفزایید.</translation>
    </message>
    <message>
        <source>Open the source</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>باز کردن منبع</translation>
    </message>
    <message>
        <source>Move the source up</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>بالا بردن منبع</translation>
    </message>
    <message>
        <source>Move the source down</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>پایین بردن منبع</translation>
    </message>
    <message>
        <source>Order the list by authors and year</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>چیدن فهرست به ترتیب نویسنده و سال</translation>
    </message>
    <message>
        <source>Take the source off the list</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>برداشتن منبع از فهرست</translation>
    </message>
    <message>
        <source>cited</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>به آن ارجاع شده</translation>
    </message>
    <message>
        <source>{source} is off the list, and with it what it said to one finding. Undo brings both back.</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>منبع {source} و آنچه به یک یافته می‌گفت از فهرست برداشته شد. واگرد هر دو را بازمی‌گرداند.</translation>
    </message>
    <message>
        <source>{source} is off the list, and with it what it said to {n} findings. Undo brings all back.</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>منبع {source} و آنچه به {n} یافته می‌گفت از فهرست برداشته شد. واگرد همه را بازمی‌گرداند.</translation>
    </message>
    <message>
        <source>beside 1 finding</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>مقایسه با ۱ یافته</translation>
    </message>
    <message>
        <source>beside {n} findings</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>مقایسه با {n} یافته</translation>
    </message>
    <message>
        <source>neither cited nor compared</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>بی‌ارجاع و بی‌مقایسه</translation>
    </message>
    <message>
        <source>text: {name}</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>متن: {name}</translation>
    </message>
    <message>
        <source>Sources</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>منابع</translation>
    </message>
    <message>
        <source>Citations</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>ارجاع‌ها</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <extracomment>ui/outcome/literature/panel.py</extracomment>
        <translation>پیشنهادها</translation>
    </message>
    <message>
        <source>Quantity words…</source>
        <extracomment>ui/outcome/quantities/line.py</extracomment>
        <translation>واژه‌های مقدار…</translation>
    </message>
    <message>
        <source>{word}: {count}</source>
        <extracomment>ui/outcome/quantities/rows.py</extracomment>
        <translation>‏{word}: {count}</translation>
    </message>
    <message>
        <source>{word}: {count}, {judgement}</source>
        <extracomment>ui/outcome/quantities/rows.py</extracomment>
        <translation>‏{word}: {count}، {judgement}</translation>
    </message>
    <message>
        <source>All participants who were interviewed are the whole. Few, some and many are for you to judge; the program only says where a count plainly contradicts a word.</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>کل یعنی همهٔ مشارکت‌کنندگانی که با آنان مصاحبه شده است. داوری دربارهٔ «اندکی»، «برخی» و «بسیاری» با شماست؛ برنامه تنها می‌گوید شمار کجا آشکارا با واژه نمی‌خواند.</translation>
    </message>
    <message>
        <source>Check quantity words</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>وارسی واژه‌های مقدار</translation>
    </message>
    <message>
        <source>1 quantity word</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>۱ واژهٔ مقدار</translation>
    </message>
    <message>
        <source>{n} quantity words</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>{n} واژهٔ مقدار</translation>
    </message>
    <message>
        <source>Words such as few, most or one of are counted while you write.</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>واژه‌هایی مانند «اندکی»، «بیشتر» یا «یکی از» همان‌گاه که می‌نویسید شمرده می‌شوند.</translation>
    </message>
    <message>
        <source>No definition or aspect has a quantity word yet.</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>هنوز در هیچ تعریف یا وجهی واژهٔ مقداری نیست.</translation>
    </message>
    <message>
        <source>1 word does not fit</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>۱ واژه با شمار نمی‌خواند</translation>
    </message>
    <message>
        <source>{n} words do not fit</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>{n} واژه با شمار نمی‌خواند</translation>
    </message>
    <message>
        <source>There is no quantity word in this sentence.</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>در این جمله واژهٔ مقداری نیست.</translation>
    </message>
    <message>
        <source>The category that the sentence names</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>طبقه‌ای که جمله نام می‌برد</translation>
    </message>
    <message>
        <source>Counted for</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>شمارش برای</translation>
    </message>
    <message>
        <source>In definitions, aspects and relevance</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>در تعریف‌ها، وجه‌ها و اهمیت</translation>
    </message>
    <message>
        <source>The sentence names no category. Choose the one that it is about.</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>جمله از هیچ طبقه‌ای نام نمی‌برد. طبقه‌ای را که دربارهٔ آن است برگزینید.</translation>
    </message>
    <message>
        <source>{name}: {kind}</source>
        <extracomment>ui/outcome/quantities/window.py</extracomment>
        <translation>‏{name}: {kind}</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>شکل</translation>
    </message>
    <message>
        <source>Matrices</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>ماتریس‌ها</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>بُعدها</translation>
    </message>
    <message>
        <source>Frameworks</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>چارچوب‌ها</translation>
    </message>
    <message>
        <source>Referral</source>
        <extracomment>ui/outcome/workspace.py</extracomment>
        <translation>ارجاع</translation>
    </message>
    <message>
        <source>Add a participant</source>
        <extracomment>ui/people/cells.py</extracomment>
        <translation>افزودن مشارکت‌کننده</translation>
    </message>
    <message>
        <source>Add a setting</source>
        <extracomment>ui/people/cells.py</extracomment>
        <translation>افزودن بستر</translation>
    </message>
    <message>
        <source>1 participant was referred by another of the study.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>۱ مشارکت‌کننده را مشارکت‌کنندهٔ دیگری از مطالعه معرفی کرده است.</translation>
    </message>
    <message>
        <source>{n} participants were referred by others of the study.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>{n} مشارکت‌کننده را مشارکت‌کنندگان دیگر مطالعه معرفی کرده‌اند.</translation>
    </message>
    <message>
        <source>goes round in a circle, as {name} referred them</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>در چرخه است، چون معرف او {name} است</translation>
    </message>
    <message>
        <source>referred by {name}, who is no participant</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>معرف: {name}، که مشارکت‌کننده نیست</translation>
    </message>
    <message>
        <source>Who referred whom</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>چه کسی چه کسی را معرفی کرد</translation>
    </message>
    <message>
        <source>The longest chain has {n} referrals.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>بلندترین زنجیره {n} ارجاع دارد.</translation>
    </message>
    <message>
        <source>1 referrer is no participant of the study.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>۱ معرف از مشارکت‌کنندگان مطالعه نیست.</translation>
    </message>
    <message>
        <source>{n} referrers are no participants of the study.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>{n} معرف از مشارکت‌کنندگان مطالعه نیستند.</translation>
    </message>
    <message>
        <source>1 circle of referrals.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>۱ چرخهٔ ارجاع.</translation>
    </message>
    <message>
        <source>{n} circles of referrals.</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>{n} چرخهٔ ارجاع.</translation>
    </message>
    <message>
        <source>referred by {name}</source>
        <extracomment>ui/people/chains.py</extracomment>
        <translation>معرف: {name}</translation>
    </message>
    <message>
        <source>&amp;Remove the participants</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>&amp;حذف مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>&amp;Remove the settings</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>&amp;حذف بسترها</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>&amp;بالا بردن</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>&amp;پایین بردن</translation>
    </message>
    <message>
        <source>&amp;Merge into another setting…</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>ا&amp;دغام در بستری دیگر…</translation>
    </message>
    <message>
        <source>&amp;Add a column…</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>افزودن &amp;ستون…</translation>
    </message>
    <message>
        <source>Re&amp;name the column…</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>تغییر &amp;نام ستون…</translation>
    </message>
    <message>
        <source>Move the column &amp;back</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>&amp;عقب بردن ستون</translation>
    </message>
    <message>
        <source>Move the column &amp;forward</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>&amp;جلو بردن ستون</translation>
    </message>
    <message>
        <source>Remove the &amp;column</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>حذف س&amp;تون</translation>
    </message>
    <message>
        <source>Name of the new column</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>نام ستون تازه</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>نام ستون</translation>
    </message>
    <message>
        <source>There is no other setting to merge it into.</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>بستر دیگری نیست که در آن ادغام شود.</translation>
    </message>
    <message>
        <source>1 cell or row was left out.</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>۱ خانه یا ردیف کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>{n} cells or rows were left out.</source>
        <extracomment>ui/people/deeds.py</extracomment>
        <translation>{n} خانه یا ردیف کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Its participants come along; memos and what stands in the columns are kept of both.</source>
        <extracomment>ui/people/merging.py</extracomment>
        <translation>مشارکت‌کنندگانش نیز می‌آیند؛ یادداشت‌ها و محتوای ستون‌های هر دو می‌ماند.</translation>
    </message>
    <message>
        <source>Merge settings</source>
        <extracomment>ui/people/merging.py</extracomment>
        <translation>ادغام بسترها</translation>
    </message>
    <message>
        <source>Merge {name} into the setting that keeps its name</source>
        <extracomment>ui/people/merging.py</extracomment>
        <translation>ادغام بستر {name} در بستری که نامش می‌ماند</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>ترتیب</translation>
    </message>
    <message>
        <source>Code name</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>نام رمزی</translation>
    </message>
    <message>
        <source>Interview date</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>تاریخ مصاحبه</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>مدت</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>رضایت</translation>
    </message>
    <message>
        <source>Referred by</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>معرف</translation>
    </message>
    <message>
        <source>written</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>کتبی</translation>
    </message>
    <message>
        <source>oral</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>شفاهی</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>پس گرفته</translation>
    </message>
    <message>
        <source>Offered: it becomes a column when you write in it.</source>
        <extracomment>ui/people/model.py</extracomment>
        <translation>پیشنهاد برنامه: همین که در آن بنویسید ستون می‌شود.</translation>
    </message>
    <message>
        <source>Paste into the table</source>
        <extracomment>ui/people/preview.py</extracomment>
        <translation>چسباندن در جدول</translation>
    </message>
    <message>
        <source>The first row names the columns. Each row goes to the one with its name. Empty cells change nothing.</source>
        <extracomment>ui/people/preview.py</extracomment>
        <translation>ردیف نخست نام ستون‌هاست. هر ردیف به هم‌نام خود می‌رود. خانه‌های خالی چیزی را تغییر نمی‌دهند.</translation>
    </message>
    <message>
        <source>1 cell or row can&apos;t be taken:</source>
        <extracomment>ui/people/preview.py</extracomment>
        <translation>۱ خانه یا ردیف پذیرفتنی نیست:</translation>
    </message>
    <message>
        <source>{n} cells or rows can&apos;t be taken:</source>
        <extracomment>ui/people/preview.py</extracomment>
        <translation>{n} خانه یا ردیف پذیرفتنی نیست:</translation>
    </message>
    <message>
        <source>Paste the rest</source>
        <extracomment>ui/people/preview.py</extracomment>
        <translation>چسباندن بقیه</translation>
    </message>
    <message>
        <source>Paste</source>
        <extracomment>ui/people/preview.py</extracomment>
        <translation>چسباندن</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <extracomment>ui/people/table.py</extracomment>
        <translation>&amp;چسباندن</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <extracomment>ui/people/table.py</extracomment>
        <translation>&amp;خالی کردن</translation>
    </message>
    <message>
        <source>Participants and settings</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>مشارکت‌کنندگان و بسترها</translation>
    </message>
    <message>
        <source>Circles and unknown referrers carry a warning sign.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>چرخه‌ها و معرف‌های ناشناخته نشان هشدار دارند.</translation>
    </message>
    <message>
        <source>Cells with a warning sign: {n}. Go to one to read why.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>خانه‌های دارای نشان هشدار: {n}. برای خواندن دلیل به یکی از آن‌ها بروید.</translation>
    </message>
    <message>
        <source>The study has none.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>چیزی در مطالعه نیست.</translation>
    </message>
    <message>
        <source>No referrer is noted. Write in the participants&apos; table who referred whom; the chains then stand here.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>معرف کسی ثبت نشده است. در جدول مشارکت‌کنندگان بنویسید چه کسی چه کسی را معرفی کرد؛ آنگاه زنجیره‌ها در اینجا می‌آید.</translation>
    </message>
    <message>
        <source>Go to the participants</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>رفتن به مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>Add a column…</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>افزودن ستون…</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>بالا بردن</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>پایین بردن</translation>
    </message>
    <message>
        <source>Merge into another…</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>ادغام در دیگری…</translation>
    </message>
    <message>
        <source>Take a table…</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>گرفتن جدول…</translation>
    </message>
    <message>
        <source>Open the interview</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>باز کردن مصاحبه</translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>جدول‌ها</translation>
    </message>
    <message>
        <source>Take a table of participants</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>گرفتن جدول مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>No participants yet. Type a code name into the first row, paste a table that you copied in Excel with Ctrl+V, or import interviews: they bring theirs along.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>هنوز مشارکت‌کننده‌ای نیست. یک نام رمزی در ردیف نخست بنویسید، جدولی را که در Excel رونوشت کرده‌اید با Ctrl+V بچسبانید، یا مصاحبه‌ها را درون‌برد کنید: مشارکت‌کنندگانشان را با خود می‌آورند.</translation>
    </message>
    <message>
        <source>No settings yet. Type a name into the first row, or give participants one in their table.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>هنوز بستری نیست. نامی در ردیف نخست بنویسید یا در جدول مشارکت‌کنندگان برایشان بستر بنویسید.</translation>
    </message>
    <message>
        <source>There is no interview with this participant yet.</source>
        <extracomment>ui/people/window.py</extracomment>
        <translation>هنوز مصاحبه‌ای با این مشارکت‌کننده نیست.</translation>
    </message>
    <message>
        <source>There is no display here. &apos;phenocode demo DIR&apos; goes the whole way without a window.</source>
        <extracomment>ui/program.py</extracomment>
        <translation>اینجا نمایشگری نیست. فرمان «phenocode demo DIR» همهٔ راه را بدون پنجره می‌پیماید.</translation>
    </message>
    <message>
        <source>Qt can&apos;t be used here, so there is no window. &apos;phenocode -h&apos; tells what goes without one.</source>
        <extracomment>ui/program.py</extracomment>
        <translation>Qt را اینجا نمی‌توان به‌کار برد، پس پنجره‌ای نیست. فرمان «phenocode -h» می‌گوید چه کارهایی بدون پنجره شدنی است.</translation>
    </message>
    <message>
        <source>lines {first} to {last}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>سطرهای {first} تا {last}</translation>
    </message>
    <message>
        <source>lies in no transcript</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>در هیچ متنی نیست</translation>
    </message>
    <message>
        <source>{place}, {time}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>‏{place}، {time}</translation>
    </message>
    <message>
        <source>turn {turn}, lines {first} to {last}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>نوبت {turn}، سطرهای {first} تا {last}</translation>
    </message>
    <message>
        <source>Previous statement</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>گزارهٔ قبلی</translation>
    </message>
    <message>
        <source>Next statement</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>گزارهٔ بعدی</translation>
    </message>
    <message>
        <source>Why it was chosen</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>چرایی گزینش</translation>
    </message>
    <message>
        <source>Chain</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>زنجیره</translation>
    </message>
    <message>
        <source>The statement&apos;s card</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>کارت گزاره</translation>
    </message>
    <message>
        <source>walk</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>پیمایش</translation>
    </message>
    <message>
        <source>No passage is chosen. Click one in the text, or walk to one with [ and ].</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>قطعه‌ای برگزیده نیست. در متن روی یکی کلیک کنید یا با [ و ] به یکی بروید.</translation>
    </message>
    <message>
        <source>No passages yet. Select some words and press S.</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>هنوز قطعه‌ای نیست. چند واژه را برگزینید و S را بزنید.</translation>
    </message>
    <message>
        <source>No statement is chosen. Click one in the text, or walk to one with [ and ].</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>گزاره‌ای برگزیده نیست. در متن روی یکی کلیک کنید یا با [ و ] به یکی بروید.</translation>
    </message>
    <message>
        <source>No statements yet. Select some of the participant&apos;s words and press S.</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>هنوز گزاره‌ای نیست. بخشی از سخن مشارکت‌کننده را برگزینید و S را بزنید.</translation>
    </message>
    <message>
        <source>of {n}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>از {n}</translation>
    </message>
    <message>
        <source>turn {turn}, line {line}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>نوبت {turn}، سطر {line}</translation>
    </message>
    <message>
        <source>Passage</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>قطعه</translation>
    </message>
    <message>
        <source>Passage {n}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>قطعهٔ {n}</translation>
    </message>
    <message>
        <source>Statement {n}</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>گزارهٔ {n}</translation>
    </message>
    <message>
        <source>Its codes lie in {n} first-layer categories, on purpose.</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>کدهای آن در {n} طبقهٔ لایهٔ اول جای دارند، به‌عمد.</translation>
    </message>
    <message>
        <source>Its codes lie in {n} first-layer categories. On purpose, or to be parted?</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>کدهای آن در {n} طبقهٔ لایهٔ اول جای دارند. به‌عمد است یا باید جدا شود؟</translation>
    </message>
    <message>
        <source>It holds the interviewer&apos;s words, on purpose.</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>سخن مصاحبه‌گر را در بر دارد، به‌عمد.</translation>
    </message>
    <message>
        <source>It holds the interviewer&apos;s words.</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>سخن مصاحبه‌گر را در بر دارد.</translation>
    </message>
    <message>
        <source>mark</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>نشان‌کردن</translation>
    </message>
    <message>
        <source>in vivo</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>عین واژه‌ها</translation>
    </message>
    <message>
        <source>On purpose</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>به‌عمد</translation>
    </message>
    <message>
        <source>Count it again</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>دوباره شمردن آن</translation>
    </message>
    <message>
        <source>Part it</source>
        <extracomment>ui/read/card.py</extracomment>
        <translation>جداکردن آن</translation>
    </message>
    <message>
        <source>not placed yet</source>
        <extracomment>ui/read/chain.py</extracomment>
        <translation>هنوز جانیافته</translation>
    </message>
    <message>
        <source>Show it in Group</source>
        <extracomment>ui/read/chain.py</extracomment>
        <translation>نمایش در دسته‌بندی</translation>
    </message>
    <message>
        <source>Code palette</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>جعبهٔ کد</translation>
    </message>
    <message>
        <source>Alike, the best first</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>همانندها، بهترین نخست</translation>
    </message>
    <message>
        <source>Codes found</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>کدهای یافته‌شده</translation>
    </message>
    <message>
        <source>No new code is made: {name} is the same name.</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>کد تازه‌ای ساخته نمی‌شود: کد {name} همین نام را دارد.</translation>
    </message>
    <message>
        <source>Find or make a code</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>یافتن یا ساختن کد</translation>
    </message>
    <message>
        <source>choose</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>انتخاب</translation>
    </message>
    <message>
        <source>give the code</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>دادن کد</translation>
    </message>
    <message>
        <source>several codes</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>چند کد</translation>
    </message>
    <message>
        <source>new code</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>کد تازه</translation>
    </message>
    <message>
        <source>close</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>بستن</translation>
    </message>
    <message>
        <source>although there is {name}</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>با آنکه کد {name} هست</translation>
    </message>
    <message>
        <source>Recent codes</source>
        <extracomment>ui/read/code_palette.py</extracomment>
        <translation>کدهای اخیر</translation>
    </message>
    <message>
        <source>same words in another order</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>همان واژه‌ها با ترتیبی دیگر</translation>
    </message>
    <message>
        <source>differs only in endings</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>تفاوت تنها در پایانه‌ها</translation>
    </message>
    <message>
        <source>{percent} % alike</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>{percent} درصد همانند</translation>
    </message>
    <message>
        <source>{chain}, {count}</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>‏{chain}، {count}</translation>
    </message>
    <message>
        <source>not placed yet, {count}</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>هنوز جانیافته، {count}</translation>
    </message>
    <message>
        <source>same name</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>همان نام</translation>
    </message>
    <message>
        <source>{why}; {where}</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>‏{why}؛ {where}</translation>
    </message>
    <message>
        <source>near</source>
        <extracomment>ui/read/code_search.py</extracomment>
        <translation>نزدیک</translation>
    </message>
    <message>
        <source>&amp;Mark the selection as a statement</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;نشان‌کردن بخش برگزیده به‌عنوان گزاره</translation>
    </message>
    <message>
        <source>&amp;Add the selection to the statement</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;افزودن بخش برگزیده به گزاره</translation>
    </message>
    <message>
        <source>&amp;Widen the selection</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;گسترش بخش برگزیده</translation>
    </message>
    <message>
        <source>&amp;Unmark the statement</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;برداشتن نشان گزاره</translation>
    </message>
    <message>
        <source>&amp;Previous statement</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>گزارهٔ &amp;قبلی</translation>
    </message>
    <message>
        <source>&amp;Next statement</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>گزارهٔ ب&amp;عدی</translation>
    </message>
    <message>
        <source>Go to the statement&apos;s &amp;card</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>رفتن به &amp;کارت گزاره</translation>
    </message>
    <message>
        <source>M&amp;emo on the statement</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;یادداشت گزاره</translation>
    </message>
    <message>
        <source>C&amp;lear the selection</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;رها کردن بخش برگزیده</translation>
    </message>
    <message>
        <source>&amp;Give a code</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;دادن کد</translation>
    </message>
    <message>
        <source>The words themselves as the &amp;code</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>خود &amp;واژه‌ها به‌عنوان کد</translation>
    </message>
    <message>
        <source>Larger reading &amp;text</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>درشت‌تر کردن &amp;متن</translation>
    </message>
    <message>
        <source>S&amp;maller reading text</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>ر&amp;یزتر کردن متن</translation>
    </message>
    <message>
        <source>Statements &amp;only</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>ف&amp;قط گزاره‌ها</translation>
    </message>
    <message>
        <source>&amp;Details of the interview…</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>ج&amp;زئیات مصاحبه…</translation>
    </message>
    <message>
        <source>&amp;Remove the transcript</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>&amp;حذف متن مصاحبه</translation>
    </message>
    <message>
        <source>Choose a statement, then select the words to add to it.</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>گزاره‌ای را برگزینید، سپس واژه‌هایی را که باید به آن افزوده شود برگزینید.</translation>
    </message>
    <message>
        <source>Choose a passage first, or select some words.</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>نخست قطعه‌ای را انتخاب کنید یا چند واژه را برگزینید.</translation>
    </message>
    <message>
        <source>Choose a statement first, or select some of the participant&apos;s words.</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>نخست گزاره‌ای را انتخاب کنید یا چند واژه از سخن مشارکت‌کننده را برگزینید.</translation>
    </message>
    <message>
        <source>Select some words first.</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>نخست چند واژه را برگزینید.</translation>
    </message>
    <message>
        <source>Select some of the participant&apos;s words first.</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>نخست بخشی از سخن مشارکت‌کننده را برگزینید.</translation>
    </message>
    <message>
        <source>Recent code {n}</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>کد اخیر {n}</translation>
    </message>
    <message>
        <source>The interviewer&apos;s words were left out.</source>
        <extracomment>ui/read/deeds.py</extracomment>
        <translation>سخنان مصاحبه‌گر کنار گذاشته شد.</translation>
    </message>
    <message>
        <source>Several participants speak here</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>چند مشارکت‌کننده در اینجا سخن می‌گویند</translation>
    </message>
    <message>
        <source>Details of the document</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>مشخصات سند</translation>
    </message>
    <message>
        <source>Details of the interview</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>مشخصات مصاحبه</translation>
    </message>
    <message>
        <source>An organisation or site; a new name makes a new setting.</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>سازمان یا مکان؛ نام تازه بستری تازه می‌سازد.</translation>
    </message>
    <message>
        <source>Place in the interview order</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>جایگاه در ترتیب مصاحبه‌ها</translation>
    </message>
    <message>
        <source>Interview length</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>مدت مصاحبه</translation>
    </message>
    <message>
        <source>Whose words each label announces, for the whole study</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>هر نشان آغاز سخن چه کسی است، در همهٔ مطالعه</translation>
    </message>
    <message>
        <source>Code name of who speaks as {label}</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>نام رمزی گوینده با نشان {label}</translation>
    </message>
    <message>
        <source>Memo on the document</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>یادداشت سند</translation>
    </message>
    <message>
        <source>Memo on the interview</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>یادداشت مصاحبه</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>ui/read/details.py</extracomment>
        <translation>نامعلوم</translation>
    </message>
    <message>
        <source>turn {n}</source>
        <extracomment>ui/read/document.py</extracomment>
        <translation>نوبت {n}</translation>
    </message>
    <message>
        <source>turn {n}   {time}</source>
        <extracomment>ui/read/document.py</extracomment>
        <translation>نوبت {n}   {time}</translation>
    </message>
    <message>
        <source>Colour by</source>
        <extracomment>ui/read/head.py</extracomment>
        <translation>رنگ بر پایهٔ</translation>
    </message>
    <message>
        <source>{n} without a code</source>
        <extracomment>ui/read/head.py</extracomment>
        <translation>{n} بی‌کد</translation>
    </message>
    <message>
        <source>{statements}, {uncoded}</source>
        <extracomment>ui/read/head.py</extracomment>
        <translation>‏{statements}، {uncoded}</translation>
    </message>
    <message>
        <source>Statements only</source>
        <extracomment>ui/read/head.py</extracomment>
        <translation>تنها گزاره‌ها</translation>
    </message>
    <message>
        <source>Passages only</source>
        <extracomment>ui/read/head.py</extracomment>
        <translation>تنها قطعه‌ها</translation>
    </message>
    <message>
        <source>{setting}, {statements}</source>
        <extracomment>ui/read/head.py</extracomment>
        <translation>‏{setting}، {statements}</translation>
    </message>
    <message>
        <source>Codes beside the text</source>
        <extracomment>ui/read/margin.py</extracomment>
        <translation>کدهای کنار متن</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>ui/read/match_row.py</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>{done} of {n} interview read</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>{done} از {n} مصاحبه خوانده شد</translation>
    </message>
    <message>
        <source>{done} of {n} interviews read</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>{done} از {n} مصاحبه خوانده شد</translation>
    </message>
    <message>
        <source>Details of the document…</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>مشخصات سند…</translation>
    </message>
    <message>
        <source>Details of the interview…</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>مشخصات مصاحبه…</translation>
    </message>
    <message>
        <source>no date</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>بی‌تاریخ</translation>
    </message>
    <message>
        <source>Now by setting; list in interview order</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>اکنون بر پایهٔ بستر؛ فهرست‌کردن به ترتیب مصاحبه</translation>
    </message>
    <message>
        <source>Now in interview order; group by setting</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>اکنون به ترتیب مصاحبه؛ گروه‌بندی بر پایهٔ بستر</translation>
    </message>
    <message>
        <source>Without a setting</source>
        <extracomment>ui/read/transcripts.py</extracomment>
        <translation>بدون بستر</translation>
    </message>
    <message>
        <source>Text of the interview</source>
        <extracomment>ui/read/view.py</extracomment>
        <translation>متن مصاحبه</translation>
    </message>
    <message>
        <source>Statement {n}, {codes}</source>
        <extracomment>ui/read/workspace.py</extracomment>
        <translation>گزارهٔ {n}، {codes}</translation>
    </message>
    <message>
        <source>No transcripts yet. Import the interviews, and they can be read and marked here.</source>
        <extracomment>ui/read/workspace.py</extracomment>
        <translation>هنوز متنی نیست. مصاحبه‌ها را درون‌برد کنید تا بتوانید در اینجا بخوانید و نشان کنید.</translation>
    </message>
    <message>
        <source>Passage {n}, {codes}</source>
        <extracomment>ui/read/workspace.py</extracomment>
        <translation>قطعهٔ {n}، {codes}</translation>
    </message>
    <message>
        <source>Category cards</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>کارت‌های طبقه‌ها</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>برون‌برد</translation>
    </message>
    <message>
        <source>Split after</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>جداکردن پس از</translation>
    </message>
    <message>
        <source>Rows of each part</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>ردیف‌های هر بخش</translation>
    </message>
    <message>
        <source>Participant labels</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>نشان مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>Statements without a full chain</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>گزاره‌های بدون زنجیرهٔ کامل</translation>
    </message>
    <message>
        <source>{faces}: not on this computer, so the preview shows another face.</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{faces}: در این رایانه نیست و پیش‌نمایش قلم دیگری نشان می‌دهد.</translation>
    </message>
    <message>
        <source>{n} statement reaches no kind of encounter yet and stands in the table with a dash.</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{n} گزاره هنوز به هیچ نوع مواجهه‌ای نمی‌رسد و در جدول با خط تیره می‌آید.</translation>
    </message>
    <message>
        <source>{n} statements reach no kind of encounter yet and stand in the table with a dash.</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{n} گزاره هنوز به هیچ نوع مواجهه‌ای نمی‌رسد و در جدول با خط تیره می‌آید.</translation>
    </message>
    <message>
        <source>{n} statement reaches no kind of encounter yet and is left out.</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{n} گزاره هنوز به هیچ نوع مواجهه‌ای نمی‌رسد و در جدول نمی‌آید.</translation>
    </message>
    <message>
        <source>{n} statements reach no kind of encounter yet and are left out.</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{n} گزاره هنوز به هیچ نوع مواجهه‌ای نمی‌رسد و در جدول نمی‌آید.</translation>
    </message>
    <message>
        <source>Other place…</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>جای دیگر…</translation>
    </message>
    <message>
        <source>rows</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>ردیف</translation>
    </message>
    <message>
        <source>Long table</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>جدول بلند</translation>
    </message>
    <message>
        <source>In the table</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>در جدول</translation>
    </message>
    <message>
        <source>{file}, beside the study</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{file}، کنار مطالعه</translation>
    </message>
    <message>
        <source>{file} in {folder}</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>{file} در پوشهٔ {folder}</translation>
    </message>
    <message>
        <source>Show them</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>نمایش آن‌ها</translation>
    </message>
    <message>
        <source>{name}: {state}</source>
        <extracomment>ui/report/incomplete.py</extracomment>
        <translation>‏{name}: {state}</translation>
    </message>
    <message>
        <source>{name} has no kind of encounter</source>
        <extracomment>ui/report/incomplete.py</extracomment>
        <translation>{name} نوع مواجهه ندارد</translation>
    </message>
    <message>
        <source>{name} has no second-layer category</source>
        <extracomment>ui/report/incomplete.py</extracomment>
        <translation>{name} طبقهٔ لایهٔ دوم ندارد</translation>
    </message>
    <message>
        <source>{name} has no first-layer category</source>
        <extracomment>ui/report/incomplete.py</extracomment>
        <translation>{name} طبقهٔ لایهٔ اول ندارد</translation>
    </message>
    <message>
        <source>Coding table</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>جدول کدگذاری</translation>
    </message>
    <message>
        <source>Statements (table)</source>
        <extracomment>commands/deliverables.py</extracomment>
        <translation>گزاره‌ها (جدول)</translation>
    </message>
    <message>
        <source>Outputs</source>
        <extracomment>ui/report/outputs.py</extracomment>
        <translation>خروجی‌ها</translation>
    </message>
    <message>
        <source>{output}: stale, written from an older version of the categories</source>
        <extracomment>ui/report/outputs.py</extracomment>
        <translation>{output}: کهنه، از روی نسخهٔ پیشین طبقه‌ها نوشته شده است</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>ui/report/pages.py</extracomment>
        <translation>صفحهٔ {page} از {pages}</translation>
    </message>
    <message>
        <source>The cards are on the clipboard.</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>کارت‌ها در حافظهٔ رونوشت‌اند.</translation>
    </message>
    <message>
        <source>{n} category</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} طبقه</translation>
    </message>
    <message>
        <source>Ex&amp;port to another place…</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>برون‌برد به جا&amp;ی دیگر…</translation>
    </message>
    <message>
        <source>Copy for Wor&amp;d</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>رونوشت برای &amp;Word</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>صفحهٔ &amp;قبلی</translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>صفحهٔ ب&amp;عدی</translation>
    </message>
    <message>
        <source>No statements yet, so there is nothing to report. Mark some in Read; they will stand here as a table.</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>هنوز گزاره‌ای نیست، پس چیزی برای گزارش نیست. در میز کار خواندن چند گزاره را نشان کنید؛ اینجا در جدولی می‌آیند.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>پروندهٔ {file} از پیش هست.</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>{page} از {pages}</translation>
    </message>
    <message>
        <source>{page} of {pages} so far</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>{page} از {pages} تا اینجا</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>بازگشت به جدول</translation>
    </message>
    <message>
        <source>Copy for Word</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>رونوشت برای Word</translation>
    </message>
    <message>
        <source>Previous page</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>صفحهٔ قبلی</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>صفحهٔ بعدی</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>نمایش در پوشه</translation>
    </message>
    <message>
        <source>Replace it</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>جایگزینی</translation>
    </message>
    <message>
        <source>The study to review</source>
        <extracomment>ui/reviewers.py</extracomment>
        <translation>مطالعه‌ای که بازبینی می‌شود</translation>
    </message>
    <message>
        <source>Resolve in Debrief</source>
        <extracomment>ui/reviewing/judged.py</extracomment>
        <translation>فیصله در بازبینی همتا</translation>
    </message>
    <message>
        <source>Suggested: {place}</source>
        <extracomment>ui/reviewing/judged.py</extracomment>
        <translation>پیشنهاد: {place}</translation>
    </message>
    <message>
        <source>Where else could it stand?</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>جای دیگر آن کجا می‌تواند باشد؟</translation>
    </message>
    <message>
        <source>Your judgement</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>داوری شما</translation>
    </message>
    <message>
        <source>Take the judgement back</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>پس‌گرفتن داوری</translation>
    </message>
    <message>
        <source>Suggest another place…</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>پیشنهاد جای دیگر…</translation>
    </message>
    <message>
        <source>Suggest no other place</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>برداشتن پیشنهاد جای دیگر</translation>
    </message>
    <message>
        <source>Comment…</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>نظر…</translation>
    </message>
    <message>
        <source>Suggest {name}</source>
        <extracomment>ui/reviewing/link_row.py</extracomment>
        <translation>پیشنهاد {name}</translation>
    </message>
    <message>
        <source>not judged</source>
        <extracomment>ui/reviewing/links_list.py</extracomment>
        <translation>داوری‌نشده</translation>
    </message>
    <message>
        <source>{word}, changed since</source>
        <extracomment>ui/reviewing/links_list.py</extracomment>
        <translation>{word}، سپس تغییر کرده</translation>
    </message>
    <message>
        <source>{word}, commented</source>
        <extracomment>ui/reviewing/links_list.py</extracomment>
        <translation>{word}، با نظر</translation>
    </message>
    <message>
        <source>Links to judge</source>
        <extracomment>ui/reviewing/links_list.py</extracomment>
        <translation>اتصال‌ها برای داوری</translation>
    </message>
    <message>
        <source>{done} of {n} link judged</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>{done} از {n} اتصال داوری شده</translation>
    </message>
    <message>
        <source>{done} of {n} links judged</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>{done} از {n} اتصال داوری شده</translation>
    </message>
    <message>
        <source>Your review</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>بازبینی شما</translation>
    </message>
    <message>
        <source>Which links</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>کدام اتصال‌ها</translation>
    </message>
    <message>
        <source>There is nothing to judge yet: no statement of this study has a code.</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>هنوز چیزی برای داوری نیست: هیچ گزاره‌ای از این مطالعه کد ندارد.</translation>
    </message>
    <message>
        <source>Not judged</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>داوری‌نشده</translation>
    </message>
    <message>
        <source>Judged</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>داوری‌شده</translation>
    </message>
    <message>
        <source>judge it in its place</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>داوری در جای خود</translation>
    </message>
    <message>
        <source>next not judged</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>داوری‌نشدهٔ بعدی</translation>
    </message>
    <message>
        <source>Every link is judged. Send your review back to the researcher: {file}</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>همهٔ اتصال‌ها داوری شده است. بازبینی خود را برای پژوهشگر بازفرستید: {file}</translation>
    </message>
    <message>
        <source>Nothing is judged yet. Press F6 to go to the first link.</source>
        <extracomment>ui/reviewing/overview.py</extracomment>
        <translation>هنوز چیزی داوری نشده است. برای رفتن به نخستین اتصال F6 را بزنید.</translation>
    </message>
    <message>
        <source>{done} of {n} judged</source>
        <extracomment>ui/reviewing/points_panel.py</extracomment>
        <translation>{done} از {n} داوری شده</translation>
    </message>
    <message>
        <source>agree</source>
        <extracomment>ui/reviewing/points_panel.py</extracomment>
        <translation>موافق</translation>
    </message>
    <message>
        <source>disagree</source>
        <extracomment>ui/reviewing/points_panel.py</extracomment>
        <translation>مخالف</translation>
    </message>
    <message>
        <source>unsure</source>
        <extracomment>ui/reviewing/points_panel.py</extracomment>
        <translation>نامطمئن</translation>
    </message>
    <message>
        <source>next</source>
        <extracomment>ui/reviewing/points_panel.py</extracomment>
        <translation>بعدی</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <extracomment>ui/reviewing/points_panel.py</extracomment>
        <translation>بازبین‌ها</translation>
    </message>
    <message>
        <source>Save a copy elsewhere…</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>ذخیرهٔ رونوشت در جای دیگر…</translation>
    </message>
    <message>
        <source>Give up what is not saved</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>رها کردن ذخیره‌نشده‌ها</translation>
    </message>
    <message>
        <source>Next not judged</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>داوری‌نشدهٔ بعدی</translation>
    </message>
    <message>
        <source>Reviewing as {name}</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>بازبین: {name}</translation>
    </message>
    <message>
        <source>All links are judged.</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>همهٔ اتصال‌ها داوری شده است.</translation>
    </message>
    <message>
        <source>not saved</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>ذخیره نشده</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>ذخیره شد: {time}</translation>
    </message>
    <message>
        <source>saving…</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>در حال ذخیره…</translation>
    </message>
    <message>
        <source>saved</source>
        <extracomment>ui/reviewing/progress.py</extracomment>
        <translation>ذخیره شد</translation>
    </message>
    <message>
        <source>Your review is not saved, so it stays open. {why} The line over the work offers to save a copy elsewhere, or to give up what is not saved.</source>
        <extracomment>ui/reviewing/saving.py</extracomment>
        <translation>بازبینی شما ذخیره نشده است و برای همین باز می‌ماند. {why} در سطر بالای کار می‌توانید رونوشتی در جای دیگر ذخیره کنید یا آنچه را ذخیره نشده رها کنید.</translation>
    </message>
    <message>
        <source>It stands beside every judgement of yours.</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>کنار هر داوری شما نوشته می‌شود.</translation>
    </message>
    <message>
        <source>Review a study</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>بازبینی یک مطالعه</translation>
    </message>
    <message>
        <source>Another file…</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>پروندهٔ دیگر…</translation>
    </message>
    <message>
        <source>Nothing is written in {file}. What you say is kept in a file of your own, which you send back.</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>در {file} چیزی نوشته نمی‌شود. گفته‌های شما در پرونده‌ای از خودتان می‌ماند که آن را بازمی‌فرستید.</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>بازبینی</translation>
    </message>
    <message>
        <source>The review in it is continued.</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>بازبینی درون آن ادامه می‌یابد.</translation>
    </message>
    <message>
        <source>A new file is begun.</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>پرونده‌ای تازه آغاز می‌شود.</translation>
    </message>
    <message>
        <source>Type your name; your judgements need it.</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>نام خود را بنویسید؛ داوری‌های شما نام می‌خواهد.</translation>
    </message>
    <message>
        <source>Your name</source>
        <extracomment>ui/reviewing/start_dialog.py</extracomment>
        <translation>نام شما</translation>
    </message>
    <message>
        <source>kept {place}</source>
        <extracomment>ui/reviewing/threads.py</extracomment>
        <translation>ماند: {place}</translation>
    </message>
    <message>
        <source>changed to {place}</source>
        <extracomment>ui/reviewing/threads.py</extracomment>
        <translation>تغییر کرد به {place}</translation>
    </message>
    <message>
        <source>left open</source>
        <extracomment>ui/reviewing/threads.py</extracomment>
        <translation>باز ماند</translation>
    </message>
    <message>
        <source>Kept after a review</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>پس از بازبینی ماند</translation>
    </message>
    <message>
        <source>Changed after a review</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>پس از بازبینی تغییر کرد</translation>
    </message>
    <message>
        <source>Left open after a review</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>پس از بازبینی باز ماند</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>‏{who}، {when}</translation>
    </message>
    <message>
        <source>{n} decision</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>{n} تصمیم</translation>
    </message>
    <message>
        <source>{n} decisions</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>{n} تصمیم</translation>
    </message>
    <message>
        <source>{n} earlier decision</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>{n} تصمیم پیشین</translation>
    </message>
    <message>
        <source>{n} earlier decisions</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>{n} تصمیم پیشین</translation>
    </message>
    <message>
        <source>Decisions</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>تصمیم‌ها</translation>
    </message>
    <message>
        <source>Left on purpose: {check}</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>به‌عمد پذیرفته: {check}</translation>
    </message>
    <message>
        <source>Kept apart: {names}</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>جدا ماند: {names}</translation>
    </message>
    <message>
        <source>Nothing is known of how this came here.</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>معلوم نیست این چگونه به اینجا رسیده است.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <extracomment>ui/reviewing/why.py</extracomment>
        <translation>دلیلی نوشته نشده</translation>
    </message>
    <message>
        <source>Agree</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Disagree</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>مخالف</translation>
    </message>
    <message>
        <source>{name} agrees</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>{name} موافق است</translation>
    </message>
    <message>
        <source>{name} disagrees</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>{name} مخالف است</translation>
    </message>
    <message>
        <source>{name} is unsure</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>{name} نامطمئن است</translation>
    </message>
    <message>
        <source>something that is gone</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>چیزی که حذف شده است</translation>
    </message>
    <message>
        <source>The category as a whole</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>خود طبقه</translation>
    </message>
    <message>
        <source>It stands under {category}</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>زیر {category} است</translation>
    </message>
    <message>
        <source>It stood under {category}</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>زیر {category} بود</translation>
    </message>
    <message>
        <source>It carries {code}</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>کد آن {code} است</translation>
    </message>
    <message>
        <source>It carried {code}</source>
        <extracomment>ui/reviewing/words.py</extracomment>
        <translation>کد آن {code} بود</translation>
    </message>
    <message>
        <source>Making the sample study…</source>
        <extracomment>ui/sample_opener.py</extracomment>
        <translation>ساختن مطالعهٔ نمونه…</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <extracomment>ui/search/chips.py</extracomment>
        <translation>‏{kind}: {name}</translation>
    </message>
    <message>
        <source>Delete takes the filter off</source>
        <extracomment>ui/search/chips.py</extracomment>
        <translation>کلید Delete پالایه را برمی‌دارد</translation>
    </message>
    <message>
        <source>Only where</source>
        <extracomment>ui/search/chips.py</extracomment>
        <translation>تنها در این‌ها</translation>
    </message>
    <message>
        <source>Where to look</source>
        <extracomment>ui/search/choices.py</extracomment>
        <translation>جای جست‌وجو</translation>
    </message>
    <message>
        <source>Whose words</source>
        <extracomment>ui/search/choices.py</extracomment>
        <translation>سخن چه کسی</translation>
    </message>
    <message>
        <source>{n} hit</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>{n} مورد</translation>
    </message>
    <message>
        <source>{n} hits</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>{n} مورد</translation>
    </message>
    <message>
        <source>Nothing found. Try part of the word, or similar words too.</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>چیزی یافت نشد. بخشی از واژه را بنویسید یا مشابه‌ها را هم بجویید.</translation>
    </message>
    <message>
        <source>{hits} in {texts}</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>{hits} در {texts}</translation>
    </message>
    <message>
        <source>{hits}, {n} similar</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>{hits}، {n} مشابه</translation>
    </message>
    <message>
        <source>Mark as a statement</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>نشان‌کردن گزاره</translation>
    </message>
    <message>
        <source>Widen the selection</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>گسترش انتخاب</translation>
    </message>
    <message>
        <source>Nothing found within the filters. Take one off, or try part of the word.</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>با این پالایه‌ها چیزی یافت نشد. یکی را بردارید یا بخشی از واژه را بنویسید.</translation>
    </message>
    <message>
        <source>Nothing found. Try part of the word.</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>چیزی یافت نشد. بخشی از واژه را بنویسید.</translation>
    </message>
    <message>
        <source>Reading {done} of {n} text</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>خواندن متن {done} از {n}</translation>
    </message>
    <message>
        <source>Reading {done} of {n} texts</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>خواندن متن {done} از {n}</translation>
    </message>
    <message>
        <source>The memo is shown in this list only.</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>یادداشت تنها در همین فهرست نشان داده می‌شود.</translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>{n} از {count}</translation>
    </message>
    <message>
        <source>The text is being corrected. Store or discard the edits, then mark.</source>
        <extracomment>ui/search/desk.py</extracomment>
        <translation>متن در حال تصحیح است. ویرایش‌ها را ذخیره کنید یا دور بریزید، سپس نشان کنید.</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>جست‌وجو</translation>
    </message>
    <message>
        <source>Whole words</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>واژهٔ کامل</translation>
    </message>
    <message>
        <source>Similar too</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>مشابه‌ها هم</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>پالودن</translation>
    </message>
    <message>
        <source>Type a word, a part of it, or a phrase. All texts of the study are searched, however they are spelled.</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>واژه‌ای، بخشی از آن یا عبارتی بنویسید. همهٔ متن‌های مطالعه، با هر املایی، جست‌وجو می‌شود.</translation>
    </message>
    <message>
        <source>Find in the study</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>یافتن در مطالعه</translation>
    </message>
    <message>
        <source>Close the search</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>بستن جست‌وجو</translation>
    </message>
    <message>
        <source>wider</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>گسترش</translation>
    </message>
    <message>
        <source>to the text</source>
        <extracomment>ui/search/panel.py</extracomment>
        <translation>به متن</translation>
    </message>
    <message>
        <source>Participant, setting, code…</source>
        <extracomment>ui/search/picker.py</extracomment>
        <translation>مشارکت‌کننده، بستر، کد…</translation>
    </message>
    <message>
        <source>What to narrow the search to</source>
        <extracomment>ui/search/picker.py</extracomment>
        <translation>جست‌وجو به چه محدود شود</translation>
    </message>
    <message>
        <source>chosen</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>انتخاب‌شده</translation>
    </message>
    <message>
        <source>not chosen</source>
        <extracomment>ui/outcome/dimensions/choosing.py</extracomment>
        <translation>انتخاب‌نشده</translation>
    </message>
    <message>
        <source>{word}: {count}; participants assumed</source>
        <extracomment>ui/outcome/quantities/rows.py</extracomment>
        <translation>{word}: {count}؛ با فرض مشارکت‌کنندگان</translation>
    </message>
    <message>
        <source>Everything, in a folder</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>همهٔ خروجی‌ها در یک پوشه</translation>
    </message>
    <message>
        <source>{n} output was left out; {file} in the folder says why.</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} خروجی کنار گذاشته شد؛ {file} در پوشه می‌گوید چرا.</translation>
    </message>
    <message>
        <source>{n} outputs were left out; {file} in the folder says why.</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} خروجی کنار گذاشته شد؛ {file} در پوشه می‌گوید چرا.</translation>
    </message>
    <message>
        <source>For the paper</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>برای مقاله</translation>
    </message>
    <message>
        <source>Tables and figures</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>جدول‌ها و شکل‌ها</translation>
    </message>
    <message>
        <source>The whole study</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>کل مطالعه</translation>
    </message>
    <message>
        <source>{n} row</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} ردیف</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} ردیف</translation>
    </message>
    <message>
        <source>The text is on the clipboard.</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>متن در حافظهٔ رونوشت است.</translation>
    </message>
    <message>
        <source>The standard has no place for these, which stay in the study: {kinds}.</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>این‌ها در استاندارد جایی ندارند و در مطالعه می‌مانند: {kinds}.</translation>
    </message>
    <message>
        <source>{n} sheet</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} برگه</translation>
    </message>
    <message>
        <source>{n} sheets</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} برگه</translation>
    </message>
    <message>
        <source>{n} output</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} خروجی</translation>
    </message>
    <message>
        <source>Quotations of each category</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>نقل‌قول‌های هر طبقه</translation>
    </message>
    <message>
        <source>Style profile</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>نمایهٔ سبک</translation>
    </message>
    <message>
        <source>of each category</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>برای هر طبقه</translation>
    </message>
    <message>
        <source>Style profiles</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>نمایه‌های سبک</translation>
    </message>
    <message>
        <source>Choose a style profile</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>نمایهٔ سبک را برگزینید</translation>
    </message>
    <message>
        <source>A file of my own…</source>
        <extracomment>ui/report/export_panel.py</extracomment>
        <translation>پروندهٔ خودم…</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>ui/report/manuscript_view.py</extracomment>
        <translation>پیش‌نمایش</translation>
    </message>
    <message>
        <source>&amp;Export the output</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>بر&amp;ون‌برد خروجی</translation>
    </message>
    <message>
        <source>Export e&amp;verything…</source>
        <extracomment>ui/report/workspace.py</extracomment>
        <translation>برون‌برد &amp;همه…</translation>
    </message>
    <message>
        <source>The folder {folder} is written.</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>پوشهٔ {folder} ساخته شد.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>باز کردن پوشه</translation>
    </message>
    <message>
        <source>In which folder shall it be made?</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>در کدام پوشه ساخته شود؟</translation>
    </message>
    <message>
        <source>The folder {folder} exists already.</source>
        <extracomment>ui/report/writing.py</extracomment>
        <translation>پوشهٔ {folder} از پیش هست.</translation>
    </message>
    <message>
        <source>{place}, line {n}</source>
        <extracomment>ui/search/results.py</extracomment>
        <translation>{place}، سطر {n}</translation>
    </message>
    <message>
        <source>{name}: definition</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>{name}: تعریف</translation>
    </message>
    <message>
        <source>{name}: what is focused on</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>{name}: به چه توجه می‌شود</translation>
    </message>
    <message>
        <source>{name}: how it is composed</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>{name}: چگونه ترکیب شده است</translation>
    </message>
    <message>
        <source>{name}: what it is not</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>{name}: آنچه نیست</translation>
    </message>
    <message>
        <source>spaced otherwise</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>فاصله‌گذاری دیگر</translation>
    </message>
    <message>
        <source>{name}, {n} hit</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>{name}، {n} مورد</translation>
    </message>
    <message>
        <source>{name}, {n} hits</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>{name}، {n} مورد</translation>
    </message>
    <message>
        <source>Similar</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>مشابه</translation>
    </message>
    <message>
        <source>Memo on a statement</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>یادداشت گزاره</translation>
    </message>
    <message>
        <source>and {n} more: type more, or filter</source>
        <extracomment>ui/search/rows.py</extracomment>
        <translation>و {n} مورد دیگر: بیشتر بنویسید یا بپالایید</translation>
    </message>
    <message>
        <source>{what} is not there.</source>
        <extracomment>ui/smoke.py</extracomment>
        <translation>{what} در جای خود نیست.</translation>
    </message>
    <message>
        <source>The smoke test passed in {seconds} seconds.</source>
        <extracomment>ui/smoke.py</extracomment>
        <translation>آزمون کوتاه برنامه در {seconds} ثانیه با موفقیت انجام شد.</translation>
    </message>
    <message>
        <source>{file} does not read back as it was written.</source>
        <extracomment>ui/smoke.py</extracomment>
        <translation>{file} آن‌گونه که نوشته شد بازخوانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Piles</source>
        <extracomment>ui/sorting/board.py</extracomment>
        <translation>دسته‌ها</translation>
    </message>
    <message>
        <source>Trays</source>
        <extracomment>ui/sorting/board.py</extracomment>
        <translation>سینی‌ها</translation>
    </message>
    <message>
        <source>No pile is called so. Escape shows all of them.</source>
        <extracomment>ui/sorting/board.py</extracomment>
        <translation>دسته‌ای به این نام نیست. با Esc همه نشان داده می‌شوند.</translation>
    </message>
    <message>
        <source>Find a pile</source>
        <extracomment>ui/sorting/board.py</extracomment>
        <translation>یافتن دسته</translation>
    </message>
    <message>
        <source>None of these says it</source>
        <extracomment>ui/sorting/board.py</extracomment>
        <translation>هیچ‌کدام گویای آن نیست</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <extracomment>ui/sorting/board.py</extracomment>
        <translation>برای بازنگری</translation>
    </message>
    <message>
        <source>Lay into pile {number}</source>
        <extracomment>ui/sorting/deeds.py</extracomment>
        <translation>گذاشتن در دستهٔ {number}</translation>
    </message>
    <message>
        <source>Tick pile {number}</source>
        <extracomment>ui/sorting/deeds.py</extracomment>
        <translation>علامت‌زدن دستهٔ {number}</translation>
    </message>
    <message>
        <source>{n} left</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>{n} مانده</translation>
    </message>
    <message>
        <source>the last one</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>آخرین</translation>
    </message>
    <message>
        <source>Tick the piles that it fits first.</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>نخست دسته‌هایی را که با آن سازگارند علامت بزنید.</translation>
    </message>
    <message>
        <source>No other item without a place lies together with this one in the layer below.</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>در لایهٔ پایین‌تر هیچ مورد بی‌جای دیگری با این یکی در یک دسته نیست.</translation>
    </message>
    <message>
        <source>There is nothing more to take back.</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>چیز دیگری برای پس‌گرفتن نیست.</translation>
    </message>
    <message>
        <source>Taken back for {items}.</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>برای {items} پس گرفته شد.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>پس گرفته شد.</translation>
    </message>
    <message>
        <source>Taken out; it has no place now.</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>برداشته شد؛ اکنون جایی ندارد.</translation>
    </message>
    <message>
        <source>{items}: {pile}</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>‏{items}: {pile}</translation>
    </message>
    <message>
        <source>Put: {pile}</source>
        <extracomment>ui/sorting/desk.py</extracomment>
        <translation>گذاشته شد: {pile}</translation>
    </message>
    <message>
        <source>You put it under (second layer)</source>
        <extracomment>ui/sorting/facts.py</extracomment>
        <translation>جای آن نزد شما (لایهٔ دوم)</translation>
    </message>
    <message>
        <source>You put it under (first layer)</source>
        <extracomment>ui/sorting/facts.py</extracomment>
        <translation>جای آن نزد شما (لایهٔ اول)</translation>
    </message>
    <message>
        <source>Lies in</source>
        <extracomment>ui/sorting/facts.py</extracomment>
        <translation>جای کنونی</translation>
    </message>
    <message>
        <source>Stands in the analysis under</source>
        <extracomment>ui/sorting/facts.py</extracomment>
        <translation>جای آن در تحلیل</translation>
    </message>
    <message>
        <source>It holds the answers of {judge}, as far as they have come: {done} of {total}.</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>پاسخ‌های داور {judge} تا جایی که پیش رفته در آن است: {done} از {total}.</translation>
    </message>
    <message>
        <source>Where shall your answers be saved?</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>پاسخ‌های شما کجا ذخیره شود؟</translation>
    </message>
    <message>
        <source>Who sorts?</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>چه کسی طبقه‌بندی می‌کند؟</translation>
    </message>
    <message>
        <source>Sort it under another name…</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>طبقه‌بندی به نامی دیگر…</translation>
    </message>
    <message>
        <source>Packages</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>بسته‌ها</translation>
    </message>
    <message>
        <source>It goes back to the analyst with your answers.</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>همراه پاسخ‌های شما به تحلیلگر بازمی‌گردد.</translation>
    </message>
    <message>
        <source>Choose a file for it…</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>انتخاب پرونده برای آن…</translation>
    </message>
    <message>
        <source>A package to be sorted: {items}</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>بسته‌ای برای طبقه‌بندی: {items}</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>نام خود را بنویسید.</translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>آغاز</translation>
    </message>
    <message>
        <source>Go on as {name}</source>
        <extracomment>ui/sorting/judge.py</extracomment>
        <translation>ادامه به نام {name}</translation>
    </message>
    <message>
        <source>All piles</source>
        <extracomment>ui/sorting/opened.py</extracomment>
        <translation>همهٔ دسته‌ها</translation>
    </message>
    <message>
        <source>Nothing lies here yet.</source>
        <extracomment>ui/sorting/opened.py</extracomment>
        <translation>هنوز چیزی اینجا نیست.</translation>
    </message>
    <message>
        <source>Items in {pile}</source>
        <extracomment>ui/sorting/opened.py</extracomment>
        <translation>موردهای دستهٔ {pile}</translation>
    </message>
    <message>
        <source>takes it out</source>
        <extracomment>ui/sorting/opened.py</extracomment>
        <translation>برداشتن</translation>
    </message>
    <message>
        <source>lays it elsewhere</source>
        <extracomment>ui/sorting/opened.py</extracomment>
        <translation>گذاشتن در جای دیگر</translation>
    </message>
    <message>
        <source>walk through the pile</source>
        <extracomment>ui/sorting/opened.py</extracomment>
        <translation>گشتن در دسته</translation>
    </message>
    <message>
        <source>{file} holds nothing to be sorted. Ask for it again.</source>
        <extracomment>ui/sorting/opening.py</extracomment>
        <translation>در پروندهٔ {file} چیزی برای طبقه‌بندی نیست. دوباره آن را بخواهید.</translation>
    </message>
    <message>
        <source>{file} is a review in place, nothing to be sorted. Whoever wrote it goes on with it by File, Review a study. Whoever got it opens the study and reads it by Debrief, Read an answer.</source>
        <extracomment>ui/sorting/opening.py</extracomment>
        <translation>پروندهٔ {file} بازبینی در جا است و چیزی برای طبقه‌بندی ندارد. نویسندهٔ آن کار را از «پرونده»، «بازبینی یک مطالعه» ادامه می‌دهد. گیرندهٔ آن مطالعه را باز می‌کند و آن را از «بازبینی همتا»، «خواندن پاسخ» می‌خواند.</translation>
    </message>
    <message>
        <source>When you have finished, send the file {file} back to whoever sent it to you. It lies in {folder}.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>هنگامی که کار را به پایان رساندید، پروندهٔ {file} را برای فرستندهٔ آن بازفرستید. جای آن پوشهٔ {folder} است.</translation>
    </message>
    <message>
        <source>You may leave the next layers out. What you leave out follows from the analyst&apos;s own arrangement: the statement then counts as lying under whatever the analyst has put your category under.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>می‌توانید لایه‌های بعدی را کنار بگذارید. آنچه کنار بگذارید از آرایش خود تحلیلگر پیروی می‌کند: گزاره زیر همان چیزی به شمار می‌آید که تحلیلگر طبقهٔ برگزیدهٔ شما را زیر آن گذاشته است.</translation>
    </message>
    <message>
        <source>Your answers are in it, with your name ({name}), and nothing else was changed.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>پاسخ‌های شما با نامتان ({name}) در آن است و چیز دیگری تغییر نکرده است.</translation>
    </message>
    <message>
        <source>You may leave the next layers out. What you leave out follows from the analyst&apos;s own arrangement: the code then counts as lying under whatever the analyst has put your category under.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>می‌توانید لایه‌های بعدی را کنار بگذارید. آنچه کنار بگذارید از آرایش خود تحلیلگر پیروی می‌کند: کد زیر همان چیزی به شمار می‌آید که تحلیلگر طبقهٔ برگزیدهٔ شما را زیر آن گذاشته است.</translation>
    </message>
    <message>
        <source>You see neither where the analyst put these statements nor whose they are. Read the categories, and lay each statement where you would put it yourself; a guess at the analyst&apos;s view is not wanted.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>نه می‌بینید که تحلیلگر این گزاره‌ها را کجا گذاشته است و نه اینکه از چه کسانی است. طبقه‌ها را بخوانید و هر گزاره را همان‌جا بگذارید که خودتان می‌گذاشتید؛ حدس‌زدن نظر تحلیلگر خواسته نشده است.</translation>
    </message>
    <message>
        <source>An item that fits no category goes into “fits nowhere”, one that fits several into all of them, and one that you want to see again into the unsure tray.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>موردی که در هیچ طبقه‌ای نمی‌گنجد به «در هیچ طبقه‌ای نمی‌گنجد» می‌رود، موردی که در چند طبقه می‌گنجد به همهٔ آن‌ها، و موردی که می‌خواهید دوباره ببینید به سینی «نامطمئن».</translation>
    </message>
    <message>
        <source>Everything is saved in {file} as you go; you can finish at any time and go on another day.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>همه‌چیز هم‌زمان با کار شما در پروندهٔ {file} ذخیره می‌شود؛ هر زمان می‌توانید کار را پایان دهید و روز دیگری ادامه دهید.</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>پایان</translation>
    </message>
    <message>
        <source>Look at the unsure ones again</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>بازنگری نامطمئن‌ها</translation>
    </message>
    <message>
        <source>Look at the piles</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>دیدن دسته‌ها</translation>
    </message>
    <message>
        <source>Show the file&apos;s folder</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>نمایش پوشهٔ پرونده</translation>
    </message>
    <message>
        <source>Finish here</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>پایان در همین‌جا</translation>
    </message>
    <message>
        <source>You do not see where the analyst put these codes. Read the categories, and lay each code where you would put it yourself; a guess at the analyst&apos;s view is not wanted.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>نمی‌بینید که تحلیلگر این کدها را کجا گذاشته است. طبقه‌ها را بخوانید و هر کد را همان‌جا بگذارید که خودتان می‌گذاشتید؛ حدس‌زدن نظر تحلیلگر خواسته نشده است.</translation>
    </message>
    <message>
        <source>Beside each item stands where the analyst put it. Lay it where you would put it yourself.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>کنار هر مورد نوشته شده که تحلیلگر آن را کجا گذاشته است. آن را همان‌جا بگذارید که خودتان می‌گذاشتید.</translation>
    </message>
    <message>
        <source>lays it into that pile</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>گذاشتن در آن دسته</translation>
    </message>
    <message>
        <source>fits nowhere</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>در هیچ طبقه‌ای نمی‌گنجد</translation>
    </message>
    <message>
        <source>fits several: tick the piles, then Enter</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>در چند دسته: علامت‌زدن دسته‌ها، سپس Enter</translation>
    </message>
    <message>
        <source>ticks a pile for several</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>علامت‌زدن دسته برای «در چند دسته»</translation>
    </message>
    <message>
        <source>the same for all of a lower pile</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>همین برای همهٔ موردهای دستهٔ پایین‌تر</translation>
    </message>
    <message>
        <source>takes back the last</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>پس‌گرفتن آخرین پاسخ</translation>
    </message>
    <message>
        <source>the item before, the next one</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>مورد پیشین، مورد بعدی</translation>
    </message>
    <message>
        <source>a remark</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>ملاحظه</translation>
    </message>
    <message>
        <source>looks for a pile by its name</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>یافتن دسته به نام</translation>
    </message>
    <message>
        <source>opens the pile that the keyboard is on</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>باز کردن دسته‌ای که صفحه‌کلید روی آن است</translation>
    </message>
    <message>
        <source>takes the item out of its pile</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>برداشتن مورد از دستهٔ خود</translation>
    </message>
    <message>
        <source>goes to a layer</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>رفتن به یک لایه</translation>
    </message>
    <message>
        <source>shows this page</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>نمایش همین صفحه</translation>
    </message>
    <message>
        <source>You are asked to sort {items}</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>از شما خواسته شده است {items} را طبقه‌بندی کنید</translation>
    </message>
    <message>
        <source>Phenomenon</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>پدیده</translation>
    </message>
    <message>
        <source>Research question</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>پرسش پژوهش</translation>
    </message>
    <message>
        <source>What the analyst asks of you</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>خواستهٔ تحلیلگر از شما</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>کلیدها</translation>
    </message>
    <message>
        <source>All is sorted: {items}</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>همه طبقه‌بندی شد: {items}</translation>
    </message>
    <message>
        <source>{layer} is done: {items}</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>{layer} به پایان رسید: {items}</translation>
    </message>
    <message>
        <source>{n} lies in the unsure tray; it counts as not answered.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>{n} مورد در سینی «نامطمئن» است و بی‌پاسخ به شمار می‌آید.</translation>
    </message>
    <message>
        <source>{n} lie in the unsure tray; they count as not answered.</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>{n} مورد در سینی «نامطمئن» است و بی‌پاسخ به شمار می‌آید.</translation>
    </message>
    <message>
        <source>Go on: {layer}</source>
        <extracomment>ui/sorting/pages.py</extracomment>
        <translation>ادامه: {layer}</translation>
    </message>
    <message>
        <source>{pile}, {items}</source>
        <extracomment>ui/sorting/piles.py</extracomment>
        <translation>‏{pile}، {items}</translation>
    </message>
    <message>
        <source>{key}: {pile}</source>
        <extracomment>ui/sorting/piles.py</extracomment>
        <translation>‏{key}: {pile}</translation>
    </message>
    <message>
        <source>{pile}, ticked</source>
        <extracomment>ui/sorting/piles.py</extracomment>
        <translation>{pile}، علامت‌خورده</translation>
    </message>
    <message>
        <source>{pile}, it lies here</source>
        <extracomment>ui/sorting/piles.py</extracomment>
        <translation>{pile}، جای این مورد</translation>
    </message>
    <message>
        <source>The item before</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>مورد پیشین</translation>
    </message>
    <message>
        <source>The next item</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>مورد بعدی</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>ملاحظه</translation>
    </message>
    <message>
        <source>Fits several…</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>در چند دسته…</translation>
    </message>
    <message>
        <source>Lay into these</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>گذاشتن در این‌ها</translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>پس‌گرفتن</translation>
    </message>
    <message>
        <source>The same for all {items} of this pile</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>همین برای {items} در این دسته</translation>
    </message>
    <message>
        <source>The same for all of this pile</source>
        <extracomment>ui/sorting/side.py</extracomment>
        <translation>همین برای همهٔ این دسته</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <extracomment>ui/sorting/steps.py</extracomment>
        <translation>{done} از {total}</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>ui/sorting/steps.py</extracomment>
        <translation>گام‌ها</translation>
    </message>
    <message>
        <source>{step}: {done} of {total}</source>
        <extracomment>ui/sorting/steps.py</extracomment>
        <translation>{step}: {done} از {total}</translation>
    </message>
    <message>
        <source>Your last answers are not saved. {why}</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>آخرین پاسخ‌های شما ذخیره نشده است. {why}</translation>
    </message>
    <message>
        <source>Sorting: {phenomenon}</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>طبقه‌بندی: {phenomenon}</translation>
    </message>
    <message>
        <source>Sorting</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>طبقه‌بندی</translation>
    </message>
    <message>
        <source>Your answers are not saved; it is tried again and again. {why}</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>پاسخ‌های شما ذخیره نشده است؛ برنامه پیوسته دوباره می‌کوشد. {why}</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>تلاش دوباره</translation>
    </message>
    <message>
        <source>Save in another file…</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>ذخیره در پروندهٔ دیگر…</translation>
    </message>
    <message>
        <source>Stay here</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>ماندن</translation>
    </message>
    <message>
        <source>Close and lose them</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>بستن و از دست دادن آن‌ها</translation>
    </message>
    <message>
        <source>Who sorts</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>طبقه‌بندی‌کننده</translation>
    </message>
    <message>
        <source>Finish later</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>ادامه برای بعد</translation>
    </message>
    <message>
        <source>What is asked (F1)</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>آنچه خواسته شده (F1)</translation>
    </message>
    <message>
        <source>Fits several</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>در چند دسته</translation>
    </message>
    <message>
        <source>Lay into the ticked piles</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>گذاشتن در دسته‌های علامت‌خورده</translation>
    </message>
    <message>
        <source>Find a pile by its name</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>یافتن دسته به نام</translation>
    </message>
    <message>
        <source>Take back the last</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>پس‌گرفتن آخرین پاسخ</translation>
    </message>
    <message>
        <source>Save now</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>ذخیرهٔ اکنون</translation>
    </message>
    <message>
        <source>What is asked</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>آنچه خواسته شده</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>بزرگ‌تر</translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>ui/outcome/figure/page.py</extracomment>
        <translation>کوچک‌تر</translation>
    </message>
    <message>
        <source>100 %</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>۱۰۰ درصد</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>ذخیره نشده</translation>
    </message>
    <message>
        <source>There is no pile {number} here.</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>دستهٔ {number} اینجا نیست.</translation>
    </message>
    <message>
        <source>Lay into: {pile}</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>گذاشتن در: {pile}</translation>
    </message>
    <message>
        <source>Nothing is answered yet</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>هنوز پاسخی داده نشده</translation>
    </message>
    <message>
        <source>Saving…</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>در حال ذخیره…</translation>
    </message>
    <message>
        <source>Saved in {file}</source>
        <extracomment>ui/sorting/window.py</extracomment>
        <translation>در {file} ذخیره شد</translation>
    </message>
    <message>
        <source>Statement {n} of {total}</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>گزارهٔ {n} از {total}</translation>
    </message>
    <message>
        <source>Code {n} of {total}</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>کد {n} از {total}</translation>
    </message>
    <message>
        <source>Into which first-layer category does this statement fit?</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>این گزاره در کدام طبقهٔ لایهٔ اول می‌گنجد؟</translation>
    </message>
    <message>
        <source>Into which second-layer category does this statement fit?</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>این گزاره در کدام طبقهٔ لایهٔ دوم می‌گنجد؟</translation>
    </message>
    <message>
        <source>Into which kind of encounter does this statement fit?</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>این گزاره در کدام نوع مواجهه می‌گنجد؟</translation>
    </message>
    <message>
        <source>Into which first-layer category does this code fit?</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>این کد در کدام طبقهٔ لایهٔ اول می‌گنجد؟</translation>
    </message>
    <message>
        <source>Into which second-layer category does this code fit?</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>این کد در کدام طبقهٔ لایهٔ دوم می‌گنجد؟</translation>
    </message>
    <message>
        <source>Into which kind of encounter does this code fit?</source>
        <extracomment>ui/sorting/words.py</extracomment>
        <translation>این کد در کدام نوع مواجهه می‌گنجد؟</translation>
    </message>
    <message>
        <source>A copy of this study</source>
        <extracomment>ui/tasks.py</extracomment>
        <translation>رونوشتی از این مطالعه</translation>
    </message>
    <message>
        <source>{interviews}, {statements}</source>
        <extracomment>ui/welcome/cards.py</extracomment>
        <translation>‏{interviews}، {statements}</translation>
    </message>
    <message>
        <source>The file is no longer where it was.</source>
        <extracomment>ui/welcome/cards.py</extracomment>
        <translation>پرونده دیگر در جای پیشین نیست.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <extracomment>ui/welcome/cards.py</extracomment>
        <translation>برداشتن از فهرست</translation>
    </message>
    <message>
        <source>Find it</source>
        <extracomment>ui/welcome/cards.py</extracomment>
        <translation>یافتن آن</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <extracomment>text/days.py</extracomment>
        <translation>امروز، {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>text/days.py</extracomment>
        <translation>دیروز</translation>
    </message>
    <message>
        <source>Coding tables</source>
        <extracomment>ui/tasks.py</extracomment>
        <translation>جدول‌های کدگذاری</translation>
    </message>
    <message>
        <source>New study</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>مطالعهٔ تازه</translation>
    </message>
    <message>
        <source>Create…</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>ساختن…</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>ui/outcome/literature/reference_form.py</extracomment>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>REFI-QDA projects and codebooks</source>
        <extracomment>ui/tasks.py</extracomment>
        <translation>پروژه‌ها و دفترهای کد REFI-QDA</translation>
    </message>
    <message>
        <source>As it will stand on the report.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>همان‌گونه که در گزارش خواهد آمد.</translation>
    </message>
    <message>
        <source>The one thing that people understand differently.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>همان یک چیز که افراد آن را گوناگون درمی‌یابند.</translation>
    </message>
    <message>
        <source>It decides which statements are selected.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>تعیین می‌کند کدام گزاره‌ها برگزیده شود.</translation>
    </message>
    <message>
        <source>Language of the interviews</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>زبان مصاحبه‌ها</translation>
    </message>
    <message>
        <source>It decides the direction of texts and tables; the window&apos;s language is another matter.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>جهت متن‌ها و جدول‌ها را تعیین می‌کند؛ زبان پنجره موضوع دیگری است.</translation>
    </message>
    <message>
        <source>It stands beside every step in the history from now on.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>از این پس در کنار هر گام تاریخچه می‌آید.</translation>
    </message>
    <message>
        <source>Where shall the study be saved?</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>مطالعه در کجا ذخیره شود؟</translation>
    </message>
    <message>
        <source>Study</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>مطالعه</translation>
    </message>
    <message>
        <source>A study needs a title.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>مطالعه باید عنوان داشته باشد.</translation>
    </message>
    <message>
        <source>Choose the language of the interviews.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>زبان مصاحبه‌ها را برگزینید.</translation>
    </message>
    <message>
        <source>Studies</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>مطالعه‌ها</translation>
    </message>
    <message>
        <source>Type your name; the history needs it.</source>
        <extracomment>ui/welcome/new_study.py</extracomment>
        <translation>نام خود را بنویسید؛ تاریخچه به آن نیاز دارد.</translation>
    </message>
    <message>
        <source>{face}, for the program&apos;s own Persian words: {address}</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>قلم {face}، برای واژه‌های فارسی خود برنامه: {address}</translation>
    </message>
    <message>
        <source>{face}, for the program&apos;s own English words: {address}</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>قلم {face}، برای واژه‌های انگلیسی خود برنامه: {address}</translation>
    </message>
    <message>
        <source>{face}, for the words of Persian interviews: {address}</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>قلم {face}، برای واژه‌های مصاحبه‌های فارسی: {address}</translation>
    </message>
    <message>
        <source>{face}, for the words of English interviews: {address}</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>قلم {face}، برای واژه‌های مصاحبه‌های انگلیسی: {address}</translation>
    </message>
    <message>
        <source>Reading interviews for the different ways in which people understand one thing.</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>خواندن مصاحبه‌ها برای یافتن راه‌های گوناگونی که آدم‌ها یک چیز را می‌فهمند.</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is sent anywhere.</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>همه‌چیز در همین رایانه می‌ماند. چیزی به جایی فرستاده نمی‌شود.</translation>
    </message>
    <message>
        <source>This computer lacks good faces for long reading. They are free:</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>این رایانه قلم‌های خوبی برای خواندن طولانی ندارد. این قلم‌ها رایگان‌اند:</translation>
    </message>
    <message>
        <source>Welcome</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>خوش آمدید</translation>
    </message>
    <message>
        <source>Title, phenomenon, question and language</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>عنوان، پدیده، پرسش و زبان</translation>
    </message>
    <message>
        <source>Open a study</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>باز کردن مطالعه</translation>
    </message>
    <message>
        <source>A .pheno file, or a package to sort</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>پروندهٔ ‎.pheno یا بسته‌ای برای طبقه‌بندی</translation>
    </message>
    <message>
        <source>As a peer, in a file of your own</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>به‌عنوان همتا، در پروندهٔ خودتان</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Where is {file}?</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>پروندهٔ {file} کجاست؟</translation>
    </message>
    <message>
        <source>Recent studies</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>مطالعه‌های اخیر</translation>
    </message>
    <message>
        <source>The sample study</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>مطالعهٔ نمونه</translation>
    </message>
    <message>
        <source>Invented interviews and an analysis that is nearly done. Carry it to a first outcome space in about ten minutes; you can&apos;t spoil it.</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>مصاحبه‌هایی ساختگی و تحلیلی که چیزی به پایانش نمانده است. آن را در حدود ده دقیقه به نخستین فضای نتیجه برسانید؛ خراب نمی‌شود.</translation>
    </message>
    <message>
        <source>No study yet. Make a new one, or look at the sample study first.</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>هنوز مطالعه‌ای نیست. مطالعهٔ تازه‌ای بسازید، یا نخست مطالعهٔ نمونه را ببینید.</translation>
    </message>
    <message>
        <source>Copy the addresses</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>رونوشت نشانی‌ها</translation>
    </message>
    <message>
        <source>Don&apos;t show this again</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>دیگر نشان داده نشود</translation>
    </message>
    <message>
        <source>No recent study has this in its title or phenomenon.</source>
        <extracomment>ui/welcome/page.py</extracomment>
        <translation>هیچ مطالعهٔ اخیری این را در عنوان یا پدیدهٔ خود ندارد.</translation>
    </message>
    <message>
        <source>Delete takes the code off</source>
        <extracomment>ui/widgets/chips.py</extracomment>
        <translation>کلید Delete کد را برمی‌دارد</translation>
    </message>
    <message>
        <source>Open {panel}</source>
        <extracomment>ui/widgets/panels.py</extracomment>
        <translation>باز کردن کنارهٔ {panel}</translation>
    </message>
    <message>
        <source>Fold {panel}</source>
        <extracomment>ui/widgets/panels.py</extracomment>
        <translation>جمع‌کردن کنارهٔ {panel}</translation>
    </message>
    <message>
        <source>{title} – Phenocode</source>
        <extracomment>ui/window.py</extracomment>
        <translation>{title} – Phenocode</translation>
    </message>
    <message>
        <source>&amp;New study…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>مطالعهٔ &amp;تازه…</translation>
    </message>
    <message>
        <source>&amp;Open a study…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;باز کردن مطالعه…</translation>
    </message>
    <message>
        <source>&amp;Review a study…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>با&amp;زبینی مطالعه…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;تاریخچه…</translation>
    </message>
    <message>
        <source>&amp;Find anything…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>یافتن هر &amp;چیز…</translation>
    </message>
    <message>
        <source>&amp;Your name…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;نام شما…</translation>
    </message>
    <message>
        <source>&amp;About Phenocode</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;دربارهٔ Phenocode</translation>
    </message>
    <message>
        <source>&amp;Import interviews…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;درون‌برد مصاحبه‌ها…</translation>
    </message>
    <message>
        <source>Import a coding &amp;table…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>درون‌برد &amp;جدول کدگذاری…</translation>
    </message>
    <message>
        <source>Import from another pro&amp;gram…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>درون‌برد &amp;از برنامه‌ای دیگر…</translation>
    </message>
    <message>
        <source>Save a copy &amp;without history…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>ذخیرهٔ &amp;رونوشت بی‌تاریخچه…</translation>
    </message>
    <message>
        <source>&amp;Close the study</source>
        <extracomment>ui/window.py</extracomment>
        <translation>ب&amp;ستن مطالعه</translation>
    </message>
    <message>
        <source>Find in the &amp;study…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>یافتن در &amp;مطالعه…</translation>
    </message>
    <message>
        <source>Ne&amp;xt hit</source>
        <extracomment>ui/window.py</extracomment>
        <translation>یافتن &amp;بعدی</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <extracomment>ui/window.py</extracomment>
        <translation>یافتن &amp;قبلی</translation>
    </message>
    <message>
        <source>&amp;About the study…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;دربارهٔ مطالعه…</translation>
    </message>
    <message>
        <source>Participants and &amp;settings…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;مشارکت‌کنندگان و بسترها…</translation>
    </message>
    <message>
        <source>Check &amp;quantity words…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>وارسی واژه‌های م&amp;قدار…</translation>
    </message>
    <message>
        <source>&amp;Join a colleague&apos;s copy…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;پیوستن رونوشت همکار…</translation>
    </message>
    <message>
        <source>&amp;Pseudonymise…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>م&amp;ستعارسازی…</translation>
    </message>
    <message>
        <source>Restore &amp;half-spaces…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>بازگرداندن &amp;نیم‌فاصله‌ها…</translation>
    </message>
    <message>
        <source>P&amp;lace quotations…</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;جایابی نقل‌قول‌ها…</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;خواندن</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;دسته‌بندی</translation>
    </message>
    <message>
        <source>O&amp;utcome space</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;فضای نتیجه</translation>
    </message>
    <message>
        <source>&amp;Debrief</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;بازبینی همتا</translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <extracomment>ui/window.py</extracomment>
        <translation>&amp;گزارش</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <extracomment>ui/window.py</extracomment>
        <translation>با&amp;زگشت</translation>
    </message>
    <message>
        <source>Actions</source>
        <extracomment>ui/window.py</extracomment>
        <translation>فرمان‌ها</translation>
    </message>
    <message>
        <source>Studies and packages to sort</source>
        <extracomment>ui/window.py</extracomment>
        <translation>مطالعه‌ها و بسته‌های طبقه‌بندی</translation>
    </message>
    <message>
        <source>Read</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>خواندن</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>فضای نتیجه</translation>
    </message>
    <message>
        <source>Debrief</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>بازبینی همتا</translation>
    </message>
    <message>
        <source>1 interview</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>۱ مصاحبه</translation>
    </message>
    <message>
        <source>1 kind</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>۱ نوع</translation>
    </message>
    <message>
        <source>{n} kinds</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>{n} نوع</translation>
    </message>
    <message>
        <source>1 output</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>۱ خروجی</translation>
    </message>
    <message>
        <source>{n} outputs</source>
        <extracomment>ui/report/catalogue.py</extracomment>
        <translation>{n} خروجی</translation>
    </message>
    <message>
        <source>1 link left</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>۱ اتصال مانده</translation>
    </message>
    <message>
        <source>{n} links left</source>
        <extracomment>ui/workbench.py</extracomment>
        <translation>{n} اتصال مانده</translation>
    </message>
</context>
</TS>
