"""The words of peer debriefing as they leave the program, in the study's language: checks, decisions, evidence."""

from phenocode.study.debriefing import Decision, ReviewKind, ValidityKind, Verdict

KINDS = {
    "en": {
        ReviewKind.BLIND: "Coder check (blind): sorted without seeing the analysis.",
        ReviewKind.OPEN: "Dialogic check: sorted with the analysis in view; challenge, response, change.",
        ReviewKind.IN_PLACE: "Dialogic check: the analysis was read in place; challenge, response, change.",
        ReviewKind.MEETING: "Dialogic check: a talk, noted by hand.",
    },
    "fa": {
        ReviewKind.BLIND: "بازبینی کدگذاری (کور): دسته‌بندی بی‌آنکه تحلیل دیده شود.",
        ReviewKind.OPEN: "بازبینی گفت‌وگویی: دسته‌بندی با دیدن تحلیل؛ چالش، پاسخ، تغییر.",
        ReviewKind.IN_PLACE: "بازبینی گفت‌وگویی: تحلیل در همان‌جا خوانده شد؛ چالش، پاسخ، تغییر.",
        ReviewKind.MEETING: "بازبینی گفت‌وگویی: گفت‌وگویی که دستی ثبت شده است.",
    },
}
VERDICTS = {
    "en": {Verdict.AGREE: "agrees", Verdict.DISAGREE: "disagrees", Verdict.UNSURE: "unsure"},
    "fa": {Verdict.AGREE: "موافق", Verdict.DISAGREE: "مخالف", Verdict.UNSURE: "نامطمئن"},
}
DECISIONS = {
    "en": {Decision.KEPT: "Kept", Decision.CHANGED: "Changed to {place}", Decision.OPEN: "Left open"},
    "fa": {Decision.KEPT: "نگه داشته شد", Decision.CHANGED: "تغییر به {place}", Decision.OPEN: "باز گذاشته شد"},
}
UNRESOLVED = {"en": "Unresolved", "fa": "حل‌نشده"}
FOLLOWS = {"en": "Settled with the layer below", "fa": "با لایهٔ پایین‌تر روشن شد"}
EVIDENCE = {
    "en": {
        ValidityKind.TRIANGULATION: "Triangulation",
        ValidityKind.PEER_DEBRIEFING: "Peer debriefing",
        ValidityKind.QUOTATIONS: "Quotations in the report",
        ValidityKind.MEMBER_CHECK: "Member check",
        ValidityKind.COMMUNICATIVE: "Communicative validity",
        ValidityKind.PRAGMATIC: "Pragmatic validity",
    },
    "fa": {
        ValidityKind.TRIANGULATION: "سه‌سویه‌سازی",
        ValidityKind.PEER_DEBRIEFING: "بازبینی همتا",
        ValidityKind.QUOTATIONS: "نقل‌قول‌ها در گزارش",
        ValidityKind.MEMBER_CHECK: "بازبینی مشارکت‌کنندگان",
        ValidityKind.COMMUNICATIVE: "اعتبار ارتباطی",
        ValidityKind.PRAGMATIC: "اعتبار عملی",
    },
}
CLAIMS = {
    "en": {
        ValidityKind.TRIANGULATION: "The findings were triangulated.",
        ValidityKind.PEER_DEBRIEFING: "The analysis went through peer debriefing.",
        ValidityKind.QUOTATIONS: "The findings are carried by the participants' own words.",
        ValidityKind.MEMBER_CHECK: "The findings were given back to participants for a member check.",
        ValidityKind.COMMUNICATIVE: "The interpretations were argued for and defended in discussion"
        " (communicative validity).",
        ValidityKind.PRAGMATIC: "It was examined whether the findings are of use to those whom they concern"
        " (pragmatic validity).",
    },
    "fa": {
        ValidityKind.TRIANGULATION: "یافته‌ها سه‌سویه‌سازی شدند.",
        ValidityKind.PEER_DEBRIEFING: "تحلیل از بازبینی همتا گذشت.",
        ValidityKind.QUOTATIONS: "یافته‌ها بر گفته‌های خود مشارکت‌کنندگان استوارند.",
        ValidityKind.MEMBER_CHECK: "یافته‌ها برای بازبینی به مشارکت‌کنندگان بازگردانده شد.",
        ValidityKind.COMMUNICATIVE: "از تفسیرها در گفت‌وگو دفاع و برای آن‌ها استدلال شد (اعتبار ارتباطی).",
        ValidityKind.PRAGMATIC: "بررسی شد که یافته‌ها برای کسانی که به آنان مربوط است به کار می‌آید یا نه (اعتبار عملی).",
    },
}
"""What the methods section says where the researcher has no sentence of their own."""
NO_ENTRY = {"en": "[no entry in the validity register]", "fa": "[بدون مدخل در دفتر اعتبار]"}
"""Behind a claim for which the register has nothing."""
CODE = {"en": "Code", "fa": "کد"}
ITSELF = {"en": "The category itself", "fa": "خود طبقه"}
GONE = {"en": "no longer in the analysis", "fa": "دیگر در تحلیل نیست"}
SUGGESTS = {"en": "{verdict}; suggests {place}", "fa": "{verdict}؛ پیشنهاد: {place}"}
