"""Words that stand before a year and are no author, and words after which an author is named, in both languages."""

from phenocode.text.fold import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


NO_AUTHORS = _words(
    """as in the a an see while according to however since and but for from this that these those both when where
    whereas although although by at on with following after before until during between because thus hence also
    january february march april may june july august september october november december spring summer autumn
    fall winter monday tuesday wednesday thursday friday saturday sunday interview participant table figure
    chapter section phase round wave year iteration appendix version page step day week month session statement
    code category group compare contrast unlike like consider recall note both also only even so yet still all many
    most some several few our my his her their its we i you they he she it or not no if then than such what which who
    why how here there again later earlier recently drawing building citing q1 q2 q3 q4 early late mid"""
)
"""English words with a capital that begin a sentence or name a time or a piece of a study."""

NO_PERSIAN_AUTHORS = _words(
    """سال سالهای دهه قرن سده سده‌ی ماه روز تاریخ هفته نیمه اوایل اواخر اوائل آغاز پایان ابتدا انتها بهار تابستان
    پاییز زمستان فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند شنبه یکشنبه دوشنبه سه‌شنبه
    چهارشنبه پنجشنبه جمعه ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر مصاحبه گفت‌وگو
    مشارکت‌کننده گزاره کد طبقه جدول شکل نمودار فصل بخش صفحه شماره دور مرحله نوبت جلسه یادداشت دوره زمان هنگام بار
    نخست اول دوم سوم چهارم پنجم گذشته پیشین بعد قبل امسال پارسال کنونی اکنون امروز است بود شد شده شدند کرد کردند
    می‌شود دارد داشت گفت نوشت داد یافت گرفت رفت آمد هست نیست باشد که را در از به با بر تا و یا اما ولی این آن همین
    همان هر یک دو سه چهار پنج چند هم نیز باز پژوهش مطالعه بررسی مقاله کتاب پایان‌نامه گزارش تحلیل داده داده‌ها
    یافته یافته‌ها نتیجه نتایج انجام کرونا انقلاب جنگ انتخابات سرشماری اصلاح ویرایش نسخه چاپ انتشار دولت مجلس
    قانون مصوب تهران ایران شیراز اصفهان مشهد تبریز کتابخانه مدرسه سازمان شهر کشور دانشگاه پرسش پاسخ برنامه طرح
    پروژه"""
)
"""Persian words that stand before a year and are no authors."""

NO_PERSIAN_ENDINGS = ("ها", "های", "هایی", "هایش", "شده", "کردند", "شدند", "بودند", "ترین")
"""How plurals, verbs and degrees end, which are no authors either."""

POINTING = _words("این آن همین همان هر سال یک چند دهه ماه در طی تا از")
"""A Persian word after one of these is an ordinary one."""

TELLING = _words(
    """گفته گفتهٔ نظر باور دید دیدگاه نگاه زعم به‌زعم اعتقاد قول نقل تعریف نظریه نظریهٔ مدل الگو الگوی پژوهش مطالعه
    مطالعهٔ بررسی کار مقاله مقالهٔ کتاب یافته‌های نتایج چارچوب دسته‌بندی تقسیم‌بندی سنخ‌شناسی گونه‌شناسی روش
    رویکرد راهنمای پیشنهاد تحلیل استدلال مفهوم که چنان‌که چنانکه همچون مانند و نیز همچنین"""
)
"""After these a Persian name before a bracket is an author's."""

ORGANISATIONS = _words("سازمان دانشگاه کتابخانه مجلس دولت شهر کشور مدرسه")
"""Persian words with which the name of an organisation may begin."""

PLACED = _words("in at on since from until during between")
"""What stands after these is a place or a time, as in "in Tehran (2007)"."""
