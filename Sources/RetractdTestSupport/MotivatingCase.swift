package import RetractdCore

/// The case that the program was made for: an agency publishes at 14:05 and pulls at 16:45, off the feed mid-window; four
/// papers in three languages had quoted it, and one of them adds a note at 18:10.
package struct MotivatingCase: Sendable {
    package static let opening = at("13:30")
    package static let story = "/world/strike"
    /// What the feeds are called, the agency's first.
    package static let outlets = ["خبرگزاری تسنیم (Tasnim)", "Gazette", "East", "Mirror", "Wire"]
    private static let languages = ["fa", "en", "ru", "fa", "en"]
    private static let text = [
        "پهپادی بامداد امروز به پاسگاه مرزی دروازه حمله کرد و ۱۲ مرزبان کشته شدند، استاندار به خبرنگار ما گفت.",
        "این پاسگاه در راه دره شرقی است. تعمیر آن آغاز شده و راه برای کامیون‌ها تا فردا شب بسته خواهد بود.",
        "سه تن از زخمی‌ها به بیمارستان بندر سفید برده شدند و حال یکی از آنان وخیم گزارش شده است.",
    ]

    /// Where the five are to be had, the agency first.
    package let origins: [String]

    package init(origins: [String]) {
        self.origins = origins
    }

    /// A moment of the day, as `16:45`.
    package static func at(_ time: String) -> Timestamp {
        Timestamp(rfc3339: "2026-11-23T\(time):00Z") ?? ScenarioRunner.start
    }

    /// The sites as the day begins, with six older stories each.
    package func sites() -> [ScriptedSite] {
        zip(origins, Self.languages).map { origin, language in
            var site = ScriptedSite(origin: origin)
            site.language = language
            for number in 1...6 {
                let published = Self.opening.advanced(by: .minutes(-60 * (7 - number)))
                site["s\(number)"] = story("s\(number)", origin, language, at: published)
            }
            return site
        }
    }

    /// What happens in a minute of that day.
    package func play(_ sites: inout [ScriptedSite], at now: Timestamp) {
        switch now {
        case Self.at("14:05"):
            publish("strike", 0, &sites, now, "حمله پهپادی به پاسگاه مرزی دروازه ۱۲ کشته داد", Self.text)
        case Self.at("14:30"):
            let link =
                "Read <a href=\"\(origins[0])\(Self.story)\">the agency's report</a> for what is known so far."
            publish("quoting", 1, &sites, now, "Border post attacked", [link] + filler("gazette", "en"))
        case Self.at("14:50"):
            let words = "Агентство «Тасним» сообщило об ударе по посту Дарвазе: погибли 12 пограничников."
            publish("quoting", 2, &sites, now, "Удар по заставе", [words] + filler("east", "ru"))
        case Self.at("15:10"):
            publish("quoting", 3, &sites, now, "حمله به پاسگاه مرزی", Self.text + ["این گزارش تکمیل می‌شود."])
        case Self.at("15:40"):
            let words = "Tasnim reported a drone attack on the Darvazeh post in which 12 border guards were killed."
            publish("quoting", 4, &sites, now, "Guards killed at the border", [words] + filler("wire", "en"))
        case Self.at("16:45"):
            sites[0]["strike"]?.standing = .status(404)
            sites[0]["strike"]?.isListed = false
        case Self.at("18:10"):
            let note = "Editor's note: the agency has withdrawn the report on which this article is based."
            sites[1]["quoting"]?.paragraphs.insert(note, at: 0)
        default: break
        }
    }

    private func publish(
        _ name: String, _ index: Int, _ sites: inout [ScriptedSite], _ now: Timestamp, _ headline: String,
        _ paragraphs: [String]
    ) {
        var new = story(name, origins[index], Self.languages[index], at: now)
        new.headline = headline
        new.paragraphs = paragraphs
        sites[index][name] = new
    }

    private func filler(_ seed: String, _ language: String) -> [String] {
        MadeText.paragraphs(seed, count: 4, language: language)
    }

    private func story(_ name: String, _ origin: String, _ language: String, at moment: Timestamp) -> ScriptedStory {
        ScriptedStory(
            name: name, path: "/world/\(name)", language: language,
            headline: MadeText.headline(origin + name, language: language),
            paragraphs: MadeText.paragraphs(origin + name, count: 5, language: language), published: moment,
            standing: .there, isListed: true, identifier: "tag:\(name)")
    }
}
