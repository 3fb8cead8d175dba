import Testing

@testable import TextDiff

/// What a sentence put into the midst of an article weighs, in the languages that retractd reads first.
@Suite struct InsertedClaimTests {
    struct Language: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// An article of one sentence a paragraph.
        let article: [String]
        /// What takes back, puts right or charges.
        let claims: [String]
        /// What a story grows by: where it stood, what comes next, what somebody had to say.
        let growth: [String]
    }

    static let languages = [
        Language(
            testDescription: "en",
            article: [
                "The council met on Tuesday to hear about the old bridge.", "A fire broke out in the harbour at night.",
                "The fire killed 12 people, the mayor said.", "Boats were moved to the grain quay before dawn.",
                "Work on the wall goes on through the winter.",
            ],
            claims: [
                "The figure was 417, not 12, and no approval had been given.", "No approval had been given.",
                "The ministry later denied that any report existed.", "The fire killed 19 people in all.",
                "Two men were arrested in the evening.", "Officials said that 417 houses and 900 people were affected.",
                "The harbour master is accused of taking bribes.", "The account given at first was false.",
            ],
            growth: [
                "The bridge, built in 1964, carries the road to the valley.",
                "“We do not know what to say,” a neighbour said.",
                "The committee will hear the remaining witnesses before it writes its report.",
                "The ministry did not respond to a request for comment.",
                "The town released a statement in the evening.",
                "The wall is not only old but also beautiful.", "Some houses were left without light.",
            ]),
        Language(
            testDescription: "fa",
            article: [
                "شورای شهر سه‌شنبه درباره پل قدیمی نشست داشت.", "شب هنگام در بندر آتش‌سوزی رخ داد.",
                "شهردار گفت ۱۲ نفر کشته شدند.", "قایق‌ها پیش از سپیده به اسکله دیگر برده شدند.",
            ],
            claims: [
                "این رقم ۴۱۷ بود، نه ۱۲.", "هیچ مجوزی داده نشده بود.", "وزارتخانه این گزارش را تکذیب کرد.",
                "در پایان ۱۹ نفر کشته شدند.", "دو مرد عصر بازداشت شدند.",
            ],
            growth: [
                "پل در سال ۱۳۴۳ ساخته شد و به دره می‌رود.", "همسایه‌ای گفت: «ما هیچ نمی‌دانیم.»",
                "وزیر حاضر به اظهارنظر نشد.",
            ]),
        Language(
            testDescription: "ar",
            article: [
                "اجتمع المجلس يوم الثلاثاء لبحث الجسر القديم.", "اندلع حريق في الميناء ليلا.",
                "قال رئيس البلدية إن الحريق خلف 12 قتيلا.", "نقلت القوارب إلى رصيف آخر قبل الفجر.",
            ],
            claims: [
                "كان العدد 417 وليس 12.", "لم تمنح أي موافقة على ذلك.", "نفت الوزارة وجود أي تقرير.",
                "اعتقلت الشرطة رجلين في المساء.",
            ],
            growth: [
                "بني الجسر عام 1964 ويؤدي إلى الوادي.", "وقال أحد الجيران: «نحن لا نعرف شيئا.»",
                "لم ترد الوزارة على طلب للتعليق.",
            ]),
        Language(
            testDescription: "he",
            article: [
                "המועצה התכנסה ביום שלישי לדון בגשר הישן.", "שריפה פרצה בנמל בלילה.", "ראש העיר אמר כי 12 אנשים נהרגו.",
                "הסירות הועברו לרציף אחר לפני עלות השחר.",
            ],
            claims: [
                "המספר היה 417, לא 12.", "לא ניתן אישור כלשהו.", "המשרד הכחיש את קיומו של הדוח.",
                "שני גברים נעצרו בערב.",
            ],
            growth: [
                "הגשר נבנה בשנת 1964 ומוביל אל העמק.", "שכן אמר: \"אנחנו לא יודעים דבר.\"", "המשרד סירב ולא הגיב.",
            ]),
        Language(
            testDescription: "tr",
            article: [
                "Meclis salı günü eski köprüyü görüşmek için toplandı.", "Gece limanda yangın çıktı.",
                "Belediye başkanı yangında 12 kişi öldü dedi.", "Tekneler şafaktan önce başka iskeleye çekildi.",
            ],
            claims: [
                "Sayı 12 değil, 417 idi.", "Hiç onay verilmiş değil.", "Bakanlık raporun varlığını yalanladı.",
                "Akşam iki erkek gözaltına alındı.",
            ],
            growth: ["Köprü 1964 yılında yapıldı ve vadiye uzanır.", "Bir komşu “Hiç bilmiyoruz” diye anlattı."]),
        Language(
            testDescription: "ru",
            article: [
                "Совет собрался во вторник, чтобы обсудить старый мост.", "Ночью в порту вспыхнул пожар.",
                "При пожаре погибли 12 человек, сказал мэр.", "Лодки до рассвета перевели к другому причалу.",
            ],
            claims: [
                "Число составило 417, а не 12.", "Разрешение дано не было.",
                "Министерство опровергло существование доклада.",
                "Всего погибли 19 человек.", "Вечером были задержаны двое мужчин.",
                "Первое сообщение оказалось ложным.",
            ],
            growth: [
                "Мост, построенный в 1964 году, ведёт в долину.", "«Мы ничего не знаем», — сказал сосед.",
                "В министерстве не ответили на просьбу о комментарии.",
            ]),
        Language(
            testDescription: "uk",
            article: [
                "Рада зібралася у вівторок, щоб обговорити старий міст.", "Уночі в порту спалахнула пожежа.",
                "Під час пожежі загинули 12 людей, сказав мер.", "Човни до світанку перевели до іншого причалу.",
            ],
            claims: [
                "Кількість становила 417, а не 12.", "Дозволу ніхто не давав.",
                "Міністерство спростувало існування доповіді.", "Увечері затримали двох чоловіків.",
            ],
            growth: ["Міст, збудований 1964 року, веде в долину.", "«Ми нічого не знаємо», — сказав сусід."]),
        Language(
            testDescription: "zh",
            article: ["市议会星期二开会讨论旧桥。", "夜间港口发生火灾。", "市长说火灾造成12人死亡。", "船只在黎明前移到另一个码头。"],
            claims: ["数字是417，而不是12。", "当时没有得到任何批准。", "该部门否认存在任何报告。", "火灾共造成19人死亡。", "两名男子晚上被逮捕。"],
            growth: ["这座桥建于1964年，通往山谷。", "一位邻居说：“我们什么都不知道。”", "该部门没有回应置评请求。"]),
        Language(
            testDescription: "ja",
            article: ["市議会は火曜日、古い橋について話し合った。", "夜、港で火災が起きた。", "市長によると、火災で12人が死亡した。", "船は夜明け前に別の岸壁へ移された。"],
            claims: ["数は12ではなく417だった。", "許可は出ていなかった。", "同省は報告書の存在を否定した。", "夜、男2人が逮捕された。"],
            growth: ["橋は1964年に造られ、谷へ通じる。", "近所の人は「何も知らない」と話した。", "同省はコメントの求めに応じなかった。"]),
        Language(
            testDescription: "ko",
            article: ["시의회는 화요일에 낡은 다리를 논의했다.", "밤에 항구에서 불이 났다.", "시장은 화재로 12명이 숨졌다고 말했다.", "배들은 새벽 전에 다른 부두로 옮겨졌다."],
            claims: ["숫자는 12명이 아니라 417명이었다.", "어떤 승인도 없었다.", "그 부처는 보고서의 존재를 부인했다.", "저녁에 남성 두 명이 체포됐다."],
            growth: ["다리는 1964년에 지어져 골짜기로 이어진다.", "한 이웃은 “우리는 모른다, 할 말이 없다”고 했다."]),
        Language(
            testDescription: "hi",
            article: [
                "परिषद ने मंगलवार को पुराने पुल पर बैठक की।", "रात में बंदरगाह पर आग लग गई।", "महापौर ने कहा कि आग में 12 लोगों की मौत हुई।",
                "नावें भोर से पहले दूसरे घाट पर ले जाई गईं।",
            ],
            claims: ["संख्या 417 थी, 12 नहीं।", "कोई अनुमति नहीं दी गई थी।", "मंत्रालय ने रिपोर्ट का खंडन किया।", "शाम को दो पुरुष गिरफ्तार हुए।"],
            growth: ["पुल 1964 में बना और घाटी तक जाता है।", "पड़ोसी ने कहा, “हम कुछ नहीं जानते।”"]),
        Language(
            testDescription: "ur",
            article: [
                "کونسل نے منگل کو پرانے پل پر اجلاس کیا۔", "رات کو بندرگاہ پر آگ لگ گئی۔",
                "میئر نے کہا کہ آگ میں 12 افراد ہلاک ہوئے۔", "کشتیاں صبح سے پہلے دوسرے گھاٹ پر لے جائی گئیں۔",
            ],
            claims: [
                "تعداد 417 تھی، 12 نہیں۔", "کوئی اجازت نہیں دی گئی تھی۔", "وزارت نے رپورٹ کی تردید کی۔",
                "شام کو دو مرد گرفتار ہوئے۔",
            ],
            growth: ["پل 1964 میں بنا اور وادی تک جاتا ہے۔"]),
        Language(
            testDescription: "ps",
            article: [
                "شورا د سې شنبې په ورځ د زاړه پله په اړه غونډه وکړه.", "د شپې په بندر کې اور ولګېد.",
                "ښاروال وویل چې 12 کسان ووژل شول.", "بېړۍ له سهار مخکې بلې څنډې ته یوړل شوې.",
            ],
            claims: [
                "شمېر 417 و، نه 12.", "هېڅ اجازه نه وه ورکړل شوې.", "وزارت دا راپور تکذیب کړ.",
                "ماښام دوه سړي ونیول شول.",
            ],
            growth: ["پله په 1964 کال کې جوړ شو او درې ته ځي."]),
        Language(
            testDescription: "es",
            article: [
                "El consejo se reunió el martes para hablar del puente viejo.",
                "Un incendio se declaró de noche en el puerto.",
                "En el incendio murieron 12 personas, dijo la alcaldesa.",
                "Los barcos pasaron a otro muelle antes del alba.",
            ],
            claims: [
                "La cifra era 417, no 12.", "No se había dado ninguna autorización.",
                "El ministerio desmintió que existiera un informe.", "En total murieron 19 personas.",
                "Dos hombres fueron detenidos por la tarde.",
            ],
            growth: [
                "El puente, construido en 1964, lleva al valle.", "«No sabemos nada», dijo una vecina.",
                "El ministerio no quiso hacer comentarios.",
            ]),
        Language(
            testDescription: "fr",
            article: [
                "Le conseil s'est réuni mardi pour parler du vieux pont.",
                "Un incendie s'est déclaré la nuit dans le port.", "L'incendie a fait 12 morts, selon la maire.",
                "Les bateaux ont gagné un autre quai avant l'aube.",
            ],
            claims: [
                "Le chiffre était de 417, pas de 12.", "Aucune autorisation n'avait été donnée.",
                "Le ministère a démenti l'existence d'un rapport.", "Deux hommes ont été interpellé dans la soirée.",
            ],
            growth: [
                "Le pont, construit en 1964, mène à la vallée.", "« Nous ne savons pas », dit une voisine.",
                "Le ministère n'a pas répondu.",
            ]),
        Language(
            testDescription: "de",
            article: [
                "Der Rat trat am Dienstag wegen der alten Brücke zusammen.",
                "In der Nacht brach im Hafen ein Feuer aus.",
                "Bei dem Brand starben 12 Menschen, sagte der Bürgermeister.",
                "Die Boote kamen vor dem Morgen an einen anderen Kai.",
            ],
            claims: [
                "Die Zahl war 417, nicht 12.", "Eine Genehmigung gab es nicht.",
                "Das Ministerium dementierte den Bericht.", "Zwei Männer wurden am Abend festgenommen.",
            ],
            growth: [
                "Die Brücke wurde 1964 gebaut und führt ins Tal.", "„Wir wissen nichts“, sagte eine Nachbarin.",
                "Das Ministerium äußerte sich nicht.",
            ]),
        Language(
            testDescription: "pt",
            article: [
                "O conselho reuniu-se na terça-feira para falar da ponte velha.",
                "Um incêndio começou de noite no porto.", "O incêndio causou 12 mortos, disse a prefeita.",
                "Os barcos foram para outro cais antes do amanhecer.",
            ],
            claims: [
                "O número era 417, não 12.", "Não foi dada nenhuma autorização.",
                "O ministério negou a existência do relatório.", "Dois homens foram presos à tarde.",
            ],
            growth: [
                "A ponte, construída em 1964, leva ao vale.", "“Não sabemos de nada”, disse uma vizinha.",
                "O ministério não quis comentar.",
            ]),
        Language(
            testDescription: "it",
            article: [
                "Il consiglio si è riunito martedì per parlare del vecchio ponte.",
                "Un incendio è scoppiato di notte nel porto.", "Nell'incendio sono morte 12 persone, dice la sindaca.",
                "Le barche sono passate a un altro molo prima dell'alba.",
            ],
            claims: [
                "La cifra era 417, non 12.", "Non era stata data alcuna autorizzazione.",
                "Il ministero ha smentito il rapporto.", "Due uomini sono stati arrestati in serata.",
            ],
            growth: [
                "Il ponte, costruito nel 1964, porta alla valle.", "«Non sappiamo nulla», dice una vicina.",
                "Il ministero non ha voluto commentare.",
            ]),
        Language(
            testDescription: "id",
            article: [
                "Dewan bertemu pada hari Selasa membahas jembatan tua.",
                "Kebakaran terjadi di pelabuhan pada malam hari.", "Kebakaran itu menewaskan 12 orang, kata wali kota.",
                "Perahu dipindahkan ke dermaga lain sebelum fajar.",
            ],
            claims: [
                "Angkanya 417, bukan 12.", "Izin tidak pernah diberikan.", "Kementerian membantah adanya laporan itu.",
                "Dua pria ditangkap pada malam hari.",
            ],
            growth: [
                "Jembatan itu dibangun pada 1964 dan menuju lembah.",
                "“Kami tidak tahu apa-apa,” ujar seorang tetangga.",
            ]),
    ]

    private static func assess(_ article: [String], putting sentences: [String], at place: Int = 2) -> EditAssessment? {
        var grown = article
        grown.insert(contentsOf: sentences, at: place)
        return EditAssessment(oldHeadline: "H", newHeadline: "H", oldBlocks: article, newBlocks: grown)
    }

    @Test(arguments: languages)
    func `a sentence that takes back, puts right or charges is told with the words that earned it`(
        language: Language
    ) throws {
        for claim in language.claims {
            let assessment = try #require(Self.assess(language.article, putting: [claim]))
            #expect(assessment.score >= EditAssessment.materialFrom, "\(claim) \(assessment.findings)")
            #expect(assessment.findings.first?.words.hasPrefix("put in: ") == true, "\(claim)")
            #expect(!assessment.isGrowth)
            #expect(assessment.summary.hasPrefix("put in: “"))
        }
    }

    @Test(arguments: languages)
    func `what a story grows by in its midst is below what is told`(language: Language) throws {
        for sentence in language.growth {
            let assessment = try #require(Self.assess(language.article, putting: [sentence]))
            #expect(assessment.score < EditAssessment.materialFrom, "\(sentence) \(assessment.findings)")
        }
        let all = try #require(Self.assess(language.article, putting: language.growth))
        #expect(all.score < EditAssessment.materialFrom, "\(all.findings)")
    }

    @Test(arguments: languages)
    func `whatever is put before or behind the old text is growth`(language: Language) throws {
        for place in [0, language.article.count] {
            let assessment = try #require(Self.assess(language.article, putting: language.claims, at: place))
            #expect(assessment.kind == .added)
            #expect(assessment.score < EditAssessment.materialFrom)
        }
    }

    @Test func `among much that came only what is at odds with the text weighs`() throws {
        let article = Self.languages[0].article
        let growth = [
            "Nobody had seen the flames before midnight.", "Some 300 people came to the vigil in the square.",
            "The mayor spoke for an hour and took no questions.", "In 1987 a fire there killed 31 people.",
        ]
        let grown = try #require(Self.assess(article, putting: growth))
        #expect(grown.score < EditAssessment.materialFrom, "\(grown.findings)")
        for claim in [
            "The fire killed 19 people.", "The port denied that there was a fire.", "It was 417 boats, not 12.",
        ] {
            let told = try #require(Self.assess(article, putting: growth + [claim]))
            #expect(told.score >= EditAssessment.materialFrom, "\(claim) \(told.findings)")
            #expect(told.summary.contains(claim), "\(told.summary)")
        }
    }

    @Test func `a figure that the text has already is none that came`() throws {
        let article = Self.languages[0].article
        let assessment = try #require(
            Self.assess(article, putting: ["All 12 people lived on the quay, police said."], at: 3))
        #expect(!assessment.findings.contains { $0.kind == .factNumber })
    }

    @Test func `a quotation of several sentences is nobody's own words`() {
        func own(_ sentences: [String]) -> [String] {
            var voice = OwnVoice()
            return sentences.map { voice.words(of: $0).split(separator: " ").joined(separator: " ") }
        }
        let end = "Nobody asked us,” she said."
        #expect(own(["“We did not know.", "We were not told.", end]) == ["", "", "she said."])
        #expect(own(["“We did not know.", "“" + end]) == ["", "she said."])
        #expect(own([end]) == ["she said."])
        #expect(own(["„Nein“, sagte er."]) == [", sagte er."])
        #expect(own(["他说：“不知道。”然后离开。"]) == ["他说： 然后离开。"])
        #expect(own(["”Nej”, sade hon."]) == [", sade hon."])
    }
}
