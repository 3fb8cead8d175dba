/// One story of the demo's newspaper.
struct DemoStory: Sendable {
    let slug: String
    let language: String
    let headline: String
    let byline: String
    let paragraphs: [String]
    /// Minutes before the demo's start at which it was published.
    let publishedMinutesBefore: Int

    /// Right-to-left, for the page's `dir`.
    var isRightToLeft: Bool { ["fa", "ar", "he", "ur"].contains(language) }
}

extension DemoStory {
    /// The stories of the newspaper, newest first.
    ///
    /// All of it is invented.
    static let all: [DemoStory] = [
        DemoStory(
            slug: "1042-border-drone-strike", language: "fa",
            headline: "حمله پهپادی به پاسگاه مرزی در استان شرقی",
            byline: "خبرنگار مرزی",
            paragraphs: [
                "بامداد امروز یک پهپاد ناشناس به پاسگاه مرزی در استان شرقی حمله کرد و بخشی از ساختمان آن را ویران ساخت.",
                "به گفته منابع محلی، دست‌کم چهار نفر در این حمله زخمی شدند و به بیمارستان شهر منتقل شدند.",
                "مقام‌های استان هنوز درباره این رویداد بیانیه‌ای منتشر نکرده‌اند و مسیر مرزی تا اطلاع بعدی بسته است.",
            ],
            publishedMinutesBefore: 6),
        DemoStory(
            slug: "1041-harbour-fire", language: "en",
            headline: "Fire at the northern harbour kills 12",
            byline: "Mara Quill",
            paragraphs: [
                "A fire that broke out in a grain store at the northern harbour before dawn killed 12 people, the harbour master said.",
                "Crews from four towns fought the flames for six hours. The cause is not known, and an inquiry has been opened.",
                "Ships bound for the harbour were sent to Saltmouth, forty kilometres down the coast.",
            ],
            publishedMinutesBefore: 14),
        DemoStory(
            slug: "1040-minister-budget", language: "en",
            headline: "Minister confirms secret fund in leaked budget",
            byline: "Tobias Renn",
            paragraphs: [
                "The finance minister confirmed on Monday that a fund of 40 million crowns had been kept out of the published budget.",
                "The fund paid for consultants close to the governing party, according to papers seen by this newspaper.",
                "Opposition members called for the minister to resign. The ministry declined to answer further questions.",
            ],
            publishedMinutesBefore: 25),
        DemoStory(
            slug: "1039-rail-strike", language: "es",
            headline: "La huelga de trenes termina tras nueve días",
            byline: "Inés Robledo",
            paragraphs: [
                "Los sindicatos y la compañía ferroviaria firmaron anoche un acuerdo que pone fin a nueve días de huelga.",
                "El pacto prevé una subida salarial del 4 por ciento y dos días más de descanso al mes.",
                "Los primeros trenes de larga distancia saldrán el miércoles por la mañana.",
            ],
            publishedMinutesBefore: 38),
        DemoStory(
            slug: "1038-reservoir", language: "zh",
            headline: "上游水库水位创十年新低",
            byline: "本报记者",
            paragraphs: [
                "省水利部门周一通报，上游水库水位降至十年来最低，沿岸三个县已开始限制用水。",
                "专家表示，今年夏季降雨量比往年减少四成，预计旱情将持续到下月中旬。",
                "当地政府已调集一百二十辆送水车，优先保障学校和医院的供水。",
            ],
            publishedMinutesBefore: 52),
        DemoStory(
            slug: "1037-bridge", language: "ru",
            headline: "Мост через реку открыли после ремонта",
            byline: "Анна Лебедева",
            paragraphs: [
                "Движение по мосту через реку восстановили в понедельник утром, на три недели раньше срока.",
                "За время ремонта рабочие заменили восемнадцать опор и уложили новое покрытие длиной в два километра.",
                "Следующий осмотр моста намечен на весну, сообщили в дорожном управлении.",
            ],
            publishedMinutesBefore: 75),
        DemoStory(
            slug: "1036-hospital", language: "ar",
            headline: "افتتاح مستشفى جديد في الحي الجنوبي",
            byline: "قسم المحليات",
            paragraphs: [
                "افتتحت البلدية صباح اليوم مستشفى جديداً في الحي الجنوبي يضم مئتي سرير وستة أقسام.",
                "وقال مدير المستشفى إن غرف الطوارئ تستقبل المرضى على مدار الساعة ابتداء من اليوم.",
                "وبلغت كلفة المشروع ثمانية عشر مليوناً ومُوّل نصفها من تبرعات السكان.",
            ],
            publishedMinutesBefore: 96),
        DemoStory(
            slug: "1035-orchestra", language: "fr",
            headline: "L'orchestre de la ville ouvre sa saison en plein air",
            byline: "Camille Auger",
            paragraphs: [
                "L'orchestre de la ville a ouvert sa saison samedi soir devant trois mille spectateurs réunis sur la place du Marché.",
                "Le programme réunissait deux symphonies et une création d'une compositrice de vingt-six ans.",
                "Le prochain concert aura lieu le 3 décembre au théâtre des Tanneurs.",
            ],
            publishedMinutesBefore: 130),
    ]
}
