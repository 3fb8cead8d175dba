/// Sentences of our own in a language, from which articles are put together.
struct MadeArticle: Sendable {
    let language: String
    let words: FurnitureWords
    let sentences: [String]
    let extra: [String]
    let corrections: [String]
    let headlines: [String]
    let names: [String]
    let negation: (old: String, new: String)?

    static let all = [spanish, russian, persian, arabic, chinese]

    /// So many paragraphs of two or three sentences, none twice.
    func paragraphs(_ count: Int, seed: String) -> [String] {
        var chance = Chance(seed + language)
        let joint = language == "zh" ? "" : " "
        return (0..<count).map { index in
            // A number makes each sentence this article's own.
            (0..<(2 + chance.below(2))).map { part in
                let sentence = sentences[(index * 3 + part) % sentences.count]
                return SourceText.replacing(sentence, "#", "\(100 + chance.below(9_000))")
            }.joined(separator: joint)
        }
    }

    static let spanish = MadeArticle(
        language: "es", words: .spanish,
        sentences: [
            "El consejo aprobó en la noche del martes un presupuesto de # millones para reparar los muelles del puerto.",
            "Los vecinos habían pedido durante # meses que se iluminara el paso junto a la escuela vieja.",
            "La directora del museo dijo que las # cartas estaban guardadas en una caja de madera sin nombre.",
            "Según los ingenieros, el puente soporta # toneladas menos de lo que se pensaba cuando se construyó.",
            "El tren de las # salió con retraso y dejó a los pasajeros en la estación del valle hasta el amanecer.",
            "Nadie resultó herido, aunque # casas quedaron sin luz durante la tormenta del domingo.",
            "La fiscalía pidió los documentos de # contratos firmados entre la empresa y el ministerio.",
        ],
        extra: [
            "Dos antiguos empleados afirman que la empresa conocía el fallo desde hacía un año.",
            "La comisión escuchará a los demás testigos el jueves antes de redactar su informe.",
        ],
        corrections: ["Corrección: una versión anterior de este artículo indicaba mal el año del contrato."],
        headlines: ["La ministra rechaza el informe sobre los pagos del puerto"],
        names: ["Valcárcel", "Okafor", "Lisboa"],
        negation: ("estaban", "no estaban"))

    static let russian = MadeArticle(
        language: "ru", words: .russian,
        sentences: [
            "Совет во вторник вечером выделил # миллионов рублей на ремонт причалов старого порта.",
            "Жители просили # месяцев, чтобы переход у старой школы наконец осветили.",
            "Директор музея рассказала, что # писем лежали в деревянном ящике без имени.",
            "По словам инженеров, мост выдерживает на # тонн меньше, чем считалось при строительстве.",
            "Поезд в # ушёл с опозданием, и пассажиры ждали на станции до рассвета.",
            "Никто не пострадал, но # домов остались без света после воскресной бури.",
            "Прокуратура запросила документы по # договорам, подписанным между фирмой и министерством.",
        ],
        extra: [
            "Двое бывших сотрудников утверждают, что в компании знали о неисправности целый год.",
            "Комиссия выслушает остальных свидетелей в четверг, прежде чем написать доклад.",
        ],
        corrections: ["Уточнение: в предыдущей версии этой статьи был неверно указан год договора."],
        headlines: ["Министр отвергла доклад о платежах в порту"], names: ["Петровский", "Окафор", "Лиссабон"],
        negation: ("лежали", "не лежали"))

    static let persian = MadeArticle(
        language: "fa", words: .persian,
        sentences: [
            "شورای شهر سه‌شنبه شب # میلیون تومان برای بازسازی اسکله‌های بندر قدیمی تصویب کرد.",
            "اهالی # ماه بود که می‌خواستند گذرگاه کنار مدرسه روشن شود.",
            "مدیر موزه گفت # نامه در جعبه‌ای چوبی و بی‌نام نگهداری می‌شد.",
            "به گفته مهندسان، پل # تن کمتر از آنچه گمان می‌رفت تحمل می‌کند.",
            "قطار ساعت # با تأخیر حرکت کرد و مسافران تا سپیده‌دم در ایستگاه دره ماندند.",
            "کسی آسیب ندید، اما # خانه پس از توفان یکشنبه بی‌برق ماند.",
            "دادستانی اسناد # قرارداد میان شرکت و وزارتخانه را خواست.",
        ],
        extra: [
            "دو کارمند پیشین می‌گویند شرکت یک سال از این نقص خبر داشت و چیزی نگفت.",
            "کمیسیون پنج‌شنبه سخنان دیگر شاهدان را می‌شنود و سپس گزارش خود را می‌نویسد.",
        ],
        corrections: ["اصلاحیه: در نسخه پیشین این خبر سال قرارداد نادرست آمده بود."],
        headlines: ["وزیر گزارش پرداخت‌های بندر را رد کرد"], names: ["رستمی", "اوکافور", "لیسبون"],
        negation: ("می‌شد.", "نمی‌شد."))

    static let arabic = MadeArticle(
        language: "ar", words: .arabic,
        sentences: [
            "وافق المجلس مساء الثلاثاء على # مليونا لإصلاح أرصفة الميناء القديم.",
            "طالب السكان طوال # شهرا بإنارة المعبر المجاور للمدرسة القديمة.",
            "قالت مديرة المتحف إن # رسالة كانت محفوظة في صندوق خشبي بلا اسم.",
            "يقول المهندسون إن الجسر يتحمل # طنا أقل مما كان يعتقد عند بنائه.",
            "غادر قطار الساعة # متأخرا وبقي الركاب في محطة الوادي حتى الفجر.",
            "لم يصب أحد بأذى لكن # منزلا بقي بلا كهرباء بعد عاصفة الأحد.",
            "طلبت النيابة وثائق # عقدا بين الشركة والوزارة.",
        ],
        extra: [
            "يقول موظفان سابقان إن الشركة كانت تعلم بالعطل منذ عام كامل ولم تعلن عنه.",
            "تستمع اللجنة يوم الخميس إلى بقية الشهود قبل أن تكتب تقريرها.",
        ],
        corrections: ["تصحيح: ورد في نسخة سابقة من هذا المقال عام غير صحيح للعقد."],
        headlines: ["الوزيرة ترفض تقرير مدفوعات الميناء"], names: ["المنصوري", "أوكافور", "لشبونة"],
        negation: ("كانت", "لم تكن"))

    static let chinese = MadeArticle(
        language: "zh", words: .chinese,
        sentences: [
            "市议会星期二晚间批准拨款#万元，用于修缮旧港口的码头。", "居民请求了#个月，希望学校旁边的路口能够装上路灯。",
            "博物馆馆长说，这#封信存放在一个没有名字的木箱里。", "工程师表示，大桥的承重比建造时估计的少#吨。",
            "#次列车晚点发车，乘客在山谷车站一直等到天亮。", "没有人受伤，但星期天的暴风雨过后有#户人家停电。",
            "检察机关调取了该公司与部委之间#份合同的文件。",
        ],
        extra: ["两名前雇员称，公司一年前就知道这一缺陷，却没有公布。", "委员会将在星期四听取其余证人的证词，然后撰写报告。"],
        corrections: ["更正：本文此前版本误写了合同签订的年份。"], headlines: ["部长否认港口付款报告"],
        names: ["欧阳明", "奥卡福", "里斯本"], negation: nil)
}
