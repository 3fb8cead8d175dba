extension Lexicon {
    /// Words that make a claim somebody else's, or less than certain.
    static let hedges = WordList(
        // en
        "reportedly, allegedly, alleged, claimed, suspected, unconfirmed, apparently, possibly, may, might, purportedly, "
            + "supposedly, presumably, rumoured, rumored, said to be, believed to be, it is claimed, "
            // fa, ps, ur
            + "احتمالا, ادعا, مدعی, ظاهرا, گویا, گفته می‌شود, ادعا می‌شود, تایید نشده, تأیید نشده, "
            + "ادعا شوي, ښايي, ويل کېږي, مبینہ, مبینه, مبینہ طور پر, غیر مصدقہ, شاید, "
            // ar, he
            + "يزعم, يُزعم, يعتقد, يُعتقد, مزعوم, مزعومة, يحتمل, غير مؤكد, غير مؤكدة, ربما, "
            + "לכאורה, כביכול, ככל הנראה, טרם אושר, "
            // tr
            + "iddia, iddiaya, iddiasıyla, öne sürüldü, ileri sürüldü, sözde, muhtemelen, "
            // ru, uk
            + "якобы, предположительно, вероятно, возможно, по неподтверждённым данным, по предварительным данным, "
            + "нібито, ймовірно, імовірно, можливо, за попередніми даними, "
            // zh, ja, ko
            + "据称, 疑似, 或, 涉嫌, 據稱, 据悉, 據悉, 可能, 疑, とみられる, 疑い, とされる, 可能性, 알려졌다, 추정*, 의혹, 가능성, "
            // hi
            + "कथित, कथित तौर पर, संभवतः, शायद, "
            // es, pt, fr, it
            + "presuntamente, supuestamente, presunto, presunta, al parecer, posiblemente, "
            + "supostamente, teria, suposto, suposta, alegadamente, possivelmente, "
            + "présumé, présumée, aurait, auraient, prétendument, apparemment, semble-t-il, "
            + "sarebbe, avrebbe, sarebbero, presumibilmente, forse, "
            // de, id
            + "mutmaßlich*, angeblich, soll, sollen, vermutlich, möglicherweise, unbestätigt*, "
            + "diduga, dikabarkan, konon, kemungkinan, "
            // nl, pl, sv
            + "vermoedelijk, naar verluidt, zou, rzekomo, podobno, prawdopodobnie, påstås, troligen, enligt uppgift")

    /// Words that say whose word it is.
    static let attributions = WordList(
        "according to, told, says, said, source, sources, official, officials, spokesman, spokeswoman, spokesperson, "
            + "به گفته, به نقل از, منبع, منابع, سخنگو*, اعلام کرد, د وینا له مخې, سرچینې, ذرائع, ترجمان, کے مطابق, "
            + "وفقا, بحسب, نقلا عن, مصدر, مصادر, متحدث, المتحدث, قال, قالت, לפי, לדברי, מקור, מקורות, דובר, דוברת, "
            + "göre, kaynak, kaynaklar, sözcü*, dedi, "
            + "по данным, по словам, со ссылкой на, источник*, представител*, сообщил*, заявил*, "
            + "за даними, за словами, джерел*, речни*, повідоми*, заяви*, "
            + "据, 据报道, 消息人士, 发言人, 據, 發言人, 表示, によると, 関係者, 報道官, 広報, 따르면, 관계자, 대변인, 밝혔다, "
            + "के अनुसार, के मुताबिक, सूत्र*, प्रवक्ता, "
            + "según, fuente, fuentes, portavoz, dijo, afirmó, segundo, de acordo com, fonte, fontes, porta-voz, disse, "
            + "selon, d'après, source, porte-parole, a déclaré, laut, zufolge, nach angaben, quelle, quellen, sprecher*, "
            + "secondo, fonti, portavoce, ha detto, menurut, sumber, juru bicara, kata, "
            + "volgens, bron, bronnen, woordvoerder, według, źródł*, rzecznik*, enligt, källa, källor, talesperson")

    /// Words by which a source goes without a name.
    static let anonymous = WordList(
        "sources, anonymous, unnamed, on condition of anonymity, not be named, not to be named, familiar with the matter, insiders, "
            + "منابع, منبع آگاه, منابع آگاه, که نخواست نامش, ذرائع, مصادر, مصدر مطلع, رفض الكشف عن اسمه, גורמים, מקורות, "
            + "kaynaklar, adının açıklanmasını istemeyen, источник*, на условиях анонимности, джерел*, "
            + "消息人士, 知情人士, 匿名, 知情者, 関係者, 관계자, 익명, सूत्र*, fuentes, anónim*, sources, anonymat, insider, "
            + "informierte kreise, anonym, fontes, anônim*, fonti, anonim*, sumber, bronnen, źródł*, källor")
}
