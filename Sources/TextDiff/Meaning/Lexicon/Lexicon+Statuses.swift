extension Lexicon {
    /// Words of state that decide what happened, by class: a change of class is a change of story.
    ///
    /// In the order en · fa, ps, ur · ar, he · tr · ru, uk · zh, ja, ko · hi · es, fr, de, pt, it, id.
    static let statuses: [(name: String, words: WordList)] = [
        (
            "confirm",
            WordList(
                "confirms, confirmed, confirm, تایید, تأیید, تصدیق, أكد, أكدت, تأكيد, אישר, אישרה, אושר, doğruladı, doğrulandı, "
                    + "подтверд*, підтверд*, 证实, 確認, 证实了, 証実, 확인*, पुष्टि, confirma, confirmó, confirman, confirme, "
                    + "confirmé, bestätigt, bestätigte, confirmou, conferma, confermato, membenarkan, mengonfirmasi")
        ),
        (
            "deny",
            WordList(
                "denies, denied, deny, rejects, rejected, تکذیب, رد, انکار, تردید, نفى, نفت, הכחיש, הכחישה, דחה, yalanladı, "
                    + "reddetti, опроверг*, отрица*, отверг*, спростув*, запереч*, 否认, 否認, 否定, 驳斥, 反駁, 부인*, खंडन, इनकार, niega, "
                    + "negó, desmiente, desmintió, nie, dément, démenti, dementier*, bestreitet, bestritt, nega, negou, desmentiu, "
                    + "smentisce, smentito, membantah")
        ),
        (
            "admit",
            WordList(
                "admits, admitted, admit, concedes, conceded, اعتراف, اذعان, اقرار, اعترف, اعترفت, أقر, הודה, הודתה, itiraf, "
                    + "призна*, визнав*, визнал*, 承认, 承認, 認めた, 인정*, स्वीकार, admite, admitió, reconoce, admet, reconnaît, "
                    + "gesteht, räumt, admitiu, ammette, ammesso, mengakui")
        ),
        (
            "withdraw",
            WordList(
                "withdraws, withdrew, withdrawn, resigns, resigned, عقب‌نشینی, استعفا, انصراف, انسحب, انسحبت, استقال, استقالة, "
                    + "נסוג, התפטר, התפטרה, çekildi, istifa, отстав*, отозва*, вывел*, відстав*, відклика*, 撤回, 辞职, 辭職, 撤军, "
                    + "辞任, 撤退, 사임*, 철회*, इस्तीफा, renuncia, renunció, dimite, dimitió, démissionne, démission, tritt zurück, "
                    + "zurückgetreten, renunciou, demite-se, si dimette, dimesso, mundur, mengundurkan")
        ),
        (
            "kill",
            WordList(
                "killed, kills, dead, died, dies, deaths, slain, کشته, قتل, جان باخت, درگذشت, وژل شوي, ووژل, مړه, ہلاک, جاں بحق, مقتل, "
                    + "قتل, قتلت, قتلى, وفاة, توفي, נהרג, נהרגו, נרצח, מת, öldü, öldürüldü, hayatını kaybetti, погиб*, убит*, "
                    + "скончал*, загину*, вбит*, помер*, 死亡, 遇难, 遇難, 身亡, 死, 死者, 丧生, 死去, 사망*, 숨졌다, 숨져, मौत, मारे, मृत, "
                    + "muertos, muerto, murió, murieron, mueren, fallecid*, falleció, fallecieron, asesinad*, morts, mort, tué, tués, tote, getötet, gestorben, mortos, "
                    + "morto, morreu, morreram, morti, ucciso, uccisi, tewas, meninggal")
        ),
        (
            "survive",
            WordList(
                "survived, survives, survivor, survivors, alive, rescued, زنده, نجات, نجا, نجت, على قيد الحياة, שרד, ניצל, ניצלו, "
                    + "kurtuldu, hayatta, выжил*, спас*, вижив*, врятов*, 生还, 生還, 获救, 幸存, 生存, 救助, 생존*, 구조*, बच गए, जीवित, "
                    + "sobreviv*, survécu, rescapé*, überlebt*, sobreviv*, sopravviss*, selamat")
        ),
        (
            "injure",
            WordList(
                "injured, wounded, hurt, injures, زخمی, مجروح, مصدوم, ټپي, ټپیان, جرحى, أصيب, أصيبت, إصابة, פצוע, פצועים, נפצע, נפצעו, "
                    + "yaralandı, yaralı, ранен*, пострада*, поранен*, постражда*, 受伤, 受傷, 負傷, 负伤, けが, 重傷, 부상*, 다쳤다, घायल, "
                    + "heridos, herido, blessés, blessé, verletzt, verletzte, feridos, ferido, feriti, ferito, terluka, luka"
            )
        ),
        (
            "arrest",
            WordList(
                "arrested, detained, arrests, jailed, بازداشت, دستگیر, گرفتار, نیول شوی, ونیول, نیول, اعتقال, اعتقل, اعتقلت, أوقف, احتجز, توقيف, אסיר, נעצר, נעצרו, "
                    + "נעצרה, tutuklandı, gözaltına, gözaltı, арест*, задерж*, заарешт*, затрима*, 逮捕, 拘留, 被捕, 拘捕, 체포*, 구속*, "
                    + "गिरफ्तार, detenido, detenida, detenidos, arrestad*, arrêté, arrêtée, interpellé, festgenommen, verhaftet, "
                    + "preso, presos, detido, detidos, arrestato, arrestati, ditangkap, ditahan")
        ),
        (
            "release",
            WordList(
                "released, freed, acquitted, آزاد, آزادی, خوشی شوی, خوشې, خوشی, رہا, أفرج, إفراج, إطلاق سراح, שוחרר, שוחררה, serbest, освобожд*, отпуст*, "
                    + "отпущ*, оправда*, звільнен*, звільнил*, відпущ*, відпустил*, 释放, 釋放, 釈放, 获释, 獲釋, 석방*, रिहा, liberado, liberada, libéré, "
                    + "libérée, relâché, freigelassen, freigesprochen, solto, libertado, liberato, rilasciato, dibebaskan"
            )
        ),
        (
            "attack",
            WordList(
                "attack, attacked, attacks, strike, struck, shelling, bombed, حمله, برید, حملہ, هجوم, قصف, غارة, תקיפה, תקף, פיגוע, "
                    + "saldırı, saldırdı, vurdu, атак*, удар*, обстрел*, обстріл*, 袭击, 攻擊, 空袭, 襲擊, 攻撃, 空爆, 공격*, 공습*, हमला, "
                    + "ataque, atacó, bombardeo, attaque, frappe, angriff, angegriffen, atacou, attacco, attaccato, serangan, "
                    + "menyerang")
        ),
    ]
}
