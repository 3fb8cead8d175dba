import RetractdCore

/// Builds a site and publishes its stories; what befalls them comes later.
struct SiteMaker {
    let world: Int
    let number: Int

    func made(_ plan: WorldPlan) -> MadeSite {
        var dice = Dice("world/\(world)/site/\(number)")
        let tongue = Tongue.all[(world * plan.siteCount + number) % Tongue.all.count]
        let host = "site\(number).world\(world).example"
        var made = MadeSite(
            number: number, host: host, origin: "https://\(host)", tongue: tongue, style: SiteStyle(&dice))
        let moments = moments(plan, &dice)
        made.stories = moments.enumerated().map { story(number: $0.offset + 1, published: $0.element, made) }
        return made
    }

    private func moments(_ plan: WorldPlan, _ dice: inout Dice) -> [Timestamp] {
        let last = Int(plan.length.inHours) * 45
        let before = (0..<plan.storiesBefore).map { _ in -dice.number(20...1_320) }
        let after = (0..<plan.storiesAfter).map { _ in dice.number(1...last) }
        return (before + after).sorted().map { World.start.advanced(by: .seconds($0 * 60)) }
    }

    func story(number: Int, published: Timestamp, _ site: MadeSite) -> MadeStory {
        let name = "s\(number)"
        let subject = "\(world)/\(self.number)/\(name)"
        var dice = Dice("story/\(subject)")
        let section = dice.one(of: ["world", "city", "sport", "economy"])
        // Its own: an address is one story's.
        let code = dice.number(100...999) * 100 + number
        let slug = "\(name)-\(code)-report"
        return MadeStory(
            name: name, number: number, published: published,
            path: path(site.style.address, code, slug, section),
            movedPath: path(site.style.address, code + 200_000, slug + "-update", section), section: section,
            words: Changes(
                MadeStory.Words(
                    headline: site.tongue.headline(subject),
                    paragraphs: site.tongue.paragraphs(subject, count: dice.number(4...8)))),
            identifier: Changes("\(site.host)-\(code)"), shownDate: Changes(published))
    }

    private func path(_ address: SiteStyle.Address, _ code: Int, _ slug: String, _ section: String) -> String {
        switch address {
        case .dated: "/2026/11/\(slug)"
        case .numbered: "/news/\(code)/\(slug)"
        case .plain: "/\(code).html"
        case .section: "/\(section)/\(slug)"
        case .query: "/article?id=\(code)"
        }
    }
}
