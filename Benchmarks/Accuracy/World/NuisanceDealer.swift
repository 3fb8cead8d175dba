import RetractdCore

/// Spreads the troubles over a world's sites, every kind in every world.
struct NuisanceDealer {
    let world: Int
    let plan: WorldPlan

    func deal(to sites: inout [MadeSite]) {
        var dice = Dice("world/\(world)/nuisances")
        var deck = plan.nuisances.shuffled(using: &dice)
        for index in sites.indices {
            let share = (deck.count + sites.count - 1 - index) / (sites.count - index)
            var kinds = Array(deck.prefix(share))
            deck.removeFirst(share)
            let passing = plan.nuisances.filter { $0.minutes != nil && $0 != .overrun }
            for _ in 0..<plan.more { kinds.append(dice.one(of: passing)) }
            for kind in kinds { add(kind, to: &sites[index], &dice) }
        }
    }

    private func add(_ kind: Nuisance, to site: inout MadeSite, _ dice: inout Dice) {
        let from = World.start.advanced(by: dice.share(of: plan.length, between: 0.04, and: 0.9))
        let length = kind.minutes.map { dice.minutes($0.0, $0.1) } ?? plan.length
        let span = Span(from: from, for: length)
        site.troubles.append(.init(kind: kind, span: span))
        switch kind {
        case .overrun: burst(span, &site)
        case .guidChurn: for index in site.stories.indices { churnIdentifier(&site.stories[index], from) }
        case .dateChurn:
            for index in site.stories.indices where site.stories[index].published < from {
                site.stories[index].shownDate.set(from.advanced(by: .seconds(-index)), at: from)
            }
        default: break
        }
    }

    private func churnIdentifier(_ story: inout MadeStory, _ from: Timestamp) {
        guard story.published < from else { return }
        story.identifier.set(story.identifier.value(at: from) + "-v2", at: from)
    }

    /// More stories in minutes than the feed holds.
    private func burst(_ span: Span, _ site: inout MadeSite) {
        let maker = SiteMaker(world: world, number: site.number)
        for index in 0..<(site.style.window + 6) {
            let moment = span.from.advanced(by: .seconds(4 * index))
            site.stories.append(maker.story(number: site.stories.count + 1, published: moment, site))
        }
    }
}
