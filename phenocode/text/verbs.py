"""Forms of Persian verbs, after folding: those that follow می and نمی, participles, and finite forms without می.

Made from stems and endings; only common verbs are listed, as they are used to tell what is a verb beyond doubt.
"""

from functools import cache

from phenocode.text.fold import fold

# Past stem and present stem, as the endings are hung on them.
_STEMS = """
کرد کن, شد شو, گفت گوی, رفت رو, آمد آی, داد ده, زد زن, دید بین, خواست خواه, توانست توان, دانست دان, گرفت گیر,
گذاشت گذار, گذشت گذر, ماند مان, نشست نشین, خورد خور, برد بر, آورد آور, رسید رس, رساند رسان, کشید کش, شنید شنو,
پرسید پرس, فهمید فهم, فهماند فهمان, نوشت نویس, خواند خوان, ساخت ساز, شناخت شناس, باخت باز, پرداخت پرداز,
انداخت انداز, افتاد افت, ایستاد ایست, خوابید خواب, خندید خند, ترسید ترس, ترساند ترسان, فرستاد فرست, فروخت فروش,
خرید خر, بخشید بخش, بست بند, شکست شکن, گشت گرد, برگشت برگرد, گرداند گردان, برگرداند برگردان, چرخید چرخ,
چرخاند چرخان, دوید دو, پرید پر, پراند پران, پوشید پوش, پوشاند پوشان, نوشید نوش, پخت پز, سوخت سوز, سوزاند سوزان,
ریخت ریز, دوخت دوز, آموخت آموز, یافت یاب, دریافت دریاب, شتافت شتاب, تافت تاب, تابید تاب, بافت باف, شکافت شکاف,
کاشت کار, داشت دار, برداشت بردار, پنداشت پندار, انگاشت انگار, شمرد شمار, سپرد سپار, فشرد فشار, مرد میر,
آزرد آزار, گسترد گستر, پذیرفت پذیر, کوبید کوب, رنجید رنج, رنجاند رنجان, سنجید سنج, گنجید گنج, پیچید پیچ,
پیچاند پیچان, چسبید چسب, چسباند چسبان, لرزید لرز, ورزید ورز, ارزید ارز, لغزید لغز, جنگید جنگ, بارید بار,
نالید نال, مالید مال, بالید بال, پاشید پاش, تراشید تراش, خراشید خراش, کوشید کوش, جوشید جوش, جوشاند جوشان,
خروشید خروش, بوسید بوس, لیسید لیس, پوسید پوس, رقصید رقص, بلعید بلع, طلبید طلب, چید چین, گزید گزین, گریست گری,
زیست زی, نگریست نگر, جست جوی, شست شوی, رست روی, پیمود پیمای, نمود نمای, فرمود فرمای, گشود گشای, آزمود آزمای,
افزود افزای, سرود سرای, ربود ربای, آسود آسای, آلود آلای, آراست آرای, زایید زای, پایید پای, سایید سای,
ستود ستای, نهاد نه, زدود زدای, کاست کاه, برخاست برخیز, خاست خیز, آمیخت آمیز, آویخت آویز, انگیخت انگیز,
گریخت گریز, پرهیخت پرهیز, ریسید ریس, ستیزید ستیز, آفرید آفرین, کند کن, راند ران, نشاند نشان, خنداند خندان,
گریاند گریان, خواباند خوابان, دواند دوان, کشاند کشان, چکید چک, مکید مک, جوید جو, لنگید لنگ, غلتید غلت, چشید چش,
دزدید دزد, پسندید پسند, گندید گند, اندیشید اندیش, درخشید درخش, تپید تپ, خزید خز, وزید وز, شایست شای, بایست بای,
باشید باش, بود باش, چرید چر, درید در, برید بر, خمید خم, رمید رم, دمید دم, نامید نام, آشامید آشام,
انجامید انجام, گماشت گمار, نواخت نواز, گداخت گداز, افروخت افروز, اندوخت اندوز, سرشت سرش, هشت هل, تکاند تکان,
جنباند جنبان, جنبید جنب, غرید غر, لمید لم, پلکید پلک, قاپید قاپ, گرایید گرای, انباشت انبار, فریفت فریب,
کوفت کوب, رفت روب, خفت خواب, خلید خل, نازید ناز, تازید تاز, یازید یاز, بازید باز, گدازید گداز, گماند گمان,
بیخت بیز, تنید تن, کاوید کاو, شورید شور, هراسید هراس
"""
# As they are spoken: می‌شم، می‌گه، می‌خوام، می‌تونن.
_SPOKEN = """
کن ش گ ر د خوا تون دون مون خون ذار زار شین گیر زن بین پرس فهم نویس شناس رس کش خور بر یار آر ساز انداز خواب خند ترس
فروش خر افت گرد برگرد پز دوز پوش چرخ چرخون رسون نشون گردون برگردون ترسون خندون سوزون چسبون پیچ چسب
"""
# Besides the past forms.
_FINITE = "است هست نیست هستم هستی هستیم هستید هستند باشه باشد دارم داری دارد داره داریم دارن دارند"
_PRESENT = ("م", "ی", "د", "یم", "ید", "ند")
_PAST = ("", "م", "ی", "یم", "ید", "ند")
_SPOKEN_ENDINGS = ("م", "ی", "ه", "یم", "ین", "ن")
_SPOKEN_VOWEL_ENDINGS = ("م", "ی", "د", "یم", "ین", "ن")
_PRONOUNS = ("م", "ت", "ش", "مان", "تان", "شان", "مون", "تون", "شون")
_BE = ("ام", "ای", "است", "ایم", "اید", "اند")
# می and these are other words: «میدانی» a field's, «میان» between, «میشی» hazel, «میری» a name.
_OTHER_WORDS_AFTER_MI = frozenset(fold("ان انم انش انت انشان انمان دانی ری شی رند رد بد").split())
_OTHER_WORDS_AFTER_NAMI = frozenset(fold("رم ری رد ریم رید رند").split())  # «نمیرم» can be of مردن


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    pairs = (entry.split() for entry in fold(_STEMS).split(","))
    return tuple((past, present) for past, present in pairs)


@cache
def continuous_forms() -> frozenset[str]:
    """What can follow می and نمی."""
    forms = {"توان"}  # می‌توان گفت
    for past, present in _pairs():
        present_forms = {present + ending for ending in _PRESENT}
        past_forms = {past + ending for ending in _PAST}
        forms |= present_forms | past_forms
        forms |= {form + pronoun for form in present_forms | past_forms for pronoun in _PRONOUNS}
        forms |= {past + "ه"} | {past + "ه" + ending for ending in _BE}
    for stem in fold(_SPOKEN).split():
        forms |= {stem + ending for ending in _SPOKEN_ENDINGS}
    for stem in ("ا", "خوا"):
        forms |= {stem + ending for ending in _SPOKEN_VOWEL_ENDINGS}
    return frozenset(form for form in forms if len(form) > 1)


@cache
def participles() -> frozenset[str]:
    """Past participles such as رفته."""
    return frozenset(past + "ه" for past, _ in _pairs())


@cache
def finite_forms() -> frozenset[str]:
    """Verbs as a sentence ends with them, without می: past forms, the copula, a few spoken ones."""
    past = {past + ending for past, _ in _pairs() for ending in _PAST}
    return frozenset(past | set(_FINITE.split()))


def follows_mi(prefix: str, rest: str) -> bool:
    """Whether ``rest``, written together with the folded ``prefix`` می or نمی, is a verb beyond doubt."""
    other = _OTHER_WORDS_AFTER_MI if prefix == "می" else _OTHER_WORDS_AFTER_NAMI
    return rest in continuous_forms() and rest not in other
