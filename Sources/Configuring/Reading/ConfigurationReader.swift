import Hashing
import RetractdCore

/// Turns feeds.json into a configuration, or into the list of everything that is wrong with it.
struct ConfigurationReader {
    /// The largest file read, in bytes.
    static let largestFile = 4 << 20
    static let mostFeeds = 100_000
    static let mostIncludes = 100
    static let mostPages = 10_000
    /// What may stand at the top.
    static let keys = [
        "contact", "defaults", "network", "alerts", "sinks", "evidence", "phrases", "include", "pages", "feeds",
    ]
    static let defaultsKeys = ["interval", "watchFor"]
    static let networkKeys = [
        "allow", "connectionsPerHost", "delayPerHost", "respectRobots", "userAgent", "secondVantage",
    ]
    static let alertsKeys = ["minSeverity"]
    static let evidenceKeys = ["retention", "anchor", "timestampAuthorities", "archives"]
    static let feedKeys = ["name", "url", "interval", "watchFor", "enabled", "archive"]
    /// Mistakes told in one go; of more, how many there are.
    static let mostMistakes = 50
    /// The shortest interval for a feed outside ``Configuration/Network/allow``: publishers are not to be hammered.
    static let shortestInterval = Duration.seconds(60)

    private let lines: LinePlaces
    private(set) var mistakes: [(offset: Int, message: String)] = []
    private(set) var result = Configuration()

    init(_ bytes: [UInt8]) {
        lines = LinePlaces(bytes)
    }

    var sortedMistakes: [ConfigurationMistake] {
        let sorted = mistakes.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
        var told = sorted.prefix(Self.mostMistakes).map { lines.mistake($0.offset, $0.message) }
        if sorted.count > Self.mostMistakes {
            let rest = sorted.count - Self.mostMistakes
            told.append(lines.mistake(sorted[Self.mostMistakes].offset, "and \(rest) more from here on"))
        }
        return told
    }

    // MARK: Top

    /// - Parameter mayBeEmpty: Whether it is no mistake to list nothing to watch.
    mutating func read(_ root: PlacedJSON, mayBeEmpty: Bool) {
        guard case .object(let members) = root.value else {
            return wrong(root.offset, "feeds.json holds \(root.kind); it must be an object: { \"feeds\": [ … ] }")
        }
        let known = checked(members, Self.keys, optional: ["$schema", "$comment"])
        if let contact = known["contact"] { readContact(contact) }
        if let defaults = known["defaults"] { readDefaults(defaults) }
        if let network = known["network"] { readNetwork(network) }
        if let alerts = known["alerts"] { readAlerts(alerts) }
        if let evidence = known["evidence"] { readEvidence(evidence) }
        if let phrases = known["phrases"].flatMap({ string($0, "phrases") }) { result.phrases = phrases }
        if let sinks = known["sinks"] { result.sinks = readSinks(sinks) }
        if let include = known["include"] { readIncludes(include) }
        if let pages = known["pages"] { readPages(pages) }
        let mayBeEmpty = mayBeEmpty || !result.includes.isEmpty || !result.pages.isEmpty
        if let feeds = known["feeds"] {
            readFeeds(feeds, mayBeEmpty: mayBeEmpty)
        } else if !mayBeEmpty {
            wrong(root.offset, "“feeds” is missing: the list of feeds to watch")
        }
        if !result.archivedFeeds.isEmpty, result.evidence.archives.isEmpty {
            result.hints.append("a feed says “archive”, but “evidence” names no “archives” to ask")
        }
    }

    /// Reads a file that another includes: feeds, and nothing else.
    ///
    /// - Parameter defaults: Those of the file that includes it.
    mutating func readList(_ root: PlacedJSON, defaults: Configuration.Defaults) {
        guard case .object(let members) = root.value else {
            return wrong(root.offset, "an included file must be an object: { \"feeds\": [ … ] }, not \(root.kind)")
        }
        result.defaults = defaults
        guard let feeds = checked(members, ["feeds"], optional: ["$schema", "$comment"])["feeds"] else {
            return wrong(root.offset, "“feeds” is missing: an included file holds feeds")
        }
        readFeeds(feeds, mayBeEmpty: true)
    }

    private mutating func readIncludes(_ value: PlacedJSON) {
        let names = strings(value, "include", "[\"lists/world.json\"]") ?? []
        if names.count > Self.mostIncludes { wrong(value.offset, "“include” names at most \(Self.mostIncludes) files") }
        for name in names where name.isEmpty || !Plain.isOneLine(name) {
            wrong(value.offset, "“include” names files")
        }
        result.includes = names
    }

    private mutating func readPages(_ value: PlacedJSON) {
        guard case .array(let pages) = value.value else {
            return wrong(value.offset, "“pages” must be a list of URLs, such as [\"https://news.example/story\"]")
        }
        if pages.count > Self.mostPages { return wrong(value.offset, "more than \(Self.mostPages) pages") }
        var places: [String: Int] = [:]
        for page in pages {
            guard let url = string(page, "pages") else { continue }
            checkURL(url, page, &places, of: "page")
            result.pages.append(url)
        }
    }

    private mutating func readContact(_ value: PlacedJSON) {
        guard let text = string(value, "contact") else { return }
        guard text.contains("@") || WebAddress(text) != nil, Plain.isOneLine(text) else {
            return wrong(value.offset, "“contact” must be an e-mail address or a URL at which publishers can reach you")
        }
        result.contact = text
        if text.contains("example.org") || text.contains("example.com") {
            result.hints.append(
                "“contact” is still the example: put your own address, so that publishers can reach you")
        }
    }

    private mutating func readDefaults(_ value: PlacedJSON) {
        guard let known = object(value, "defaults", Self.defaultsKeys) else { return }
        if let interval = known["interval"].flatMap({ duration($0, "interval", atLeast: .seconds(1)) }) {
            result.defaults.interval = interval
        }
        if let watch = known["watchFor"].flatMap({ duration($0, "watchFor", atLeast: .seconds(60)) }) {
            result.defaults.watchFor = watch
        }
    }

    private mutating func readNetwork(_ value: PlacedJSON) {
        guard let known = object(value, "network", Self.networkKeys) else { return }
        if let allow = known["allow"] { readAllow(allow) }
        if let count = known["connectionsPerHost"] { readConnections(count) }
        if let delay = known["delayPerHost"].flatMap({ duration($0, "delayPerHost", atLeast: .zero) }) {
            result.network.delayPerHost = delay
        }
        if let respect = known["respectRobots"].flatMap({ bool($0, "respectRobots") }) {
            result.network.respectRobots = respect
        }
        if let vantage = known["secondVantage"] { readSecondVantage(vantage) }
        if let agent = known["userAgent"].flatMap({ string($0, "userAgent") }) {
            if agent.isEmpty || !Plain.isOneLine(agent) {
                wrong(known["userAgent"]?.offset ?? value.offset, "“userAgent” must be one line of text")
            }
            result.network.userAgent = agent
        }
    }

    private mutating func readSecondVantage(_ value: PlacedJSON) {
        guard let text = string(value, "secondVantage") else { return }
        let schemes = ["http://", "https://", "socks5://", "socks5h://"]
        guard Plain.isOneLine(text), let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) }),
            WebAddress("http://" + text.dropFirst(scheme.count)) != nil
        else {
            return wrong(
                value.offset, "“secondVantage” must be the URL of a proxy, such as \"socks5h://proxy.example:1080\"")
        }
        result.network.secondVantage = text
    }

    private mutating func readAllow(_ value: PlacedJSON) {
        guard case .array(let ranges) = value.value else {
            return wrong(value.offset, "“allow” must be a list of address ranges, such as [\"127.10.0.0/16\"]")
        }
        for range in ranges {
            guard let text = string(range, "allow") else { continue }
            if CIDRText.isRange(text) {
                result.network.allow.append(text)
            } else {
                wrong(
                    range.offset, "“\(Plain.shown(text))” is no address range; write it like 127.10.0.0/16 or fd00::/8")
            }
        }
    }

    private mutating func readConnections(_ value: PlacedJSON) {
        guard case .number(let number) = value.value, number == number.rounded(), (1...8).contains(number) else {
            return wrong(value.offset, "“connectionsPerHost” must be a whole number from 1 to 8")
        }
        result.network.connectionsPerHost = Int(number)
    }

    private mutating func readAlerts(_ value: PlacedJSON) {
        guard let known = object(value, "alerts", Self.alertsKeys), let word = known["minSeverity"],
            let text = string(word, "minSeverity")
        else { return }
        let names = Severity.allCases.map(\.rawValue)
        guard let severity = Severity(rawValue: text) else {
            return wrong(
                word.offset, "“\(Plain.shown(text))” is no severity" + Suggestion.ending(for: text, among: names))
        }
        result.alerts.minSeverity = severity
    }

    // MARK: Evidence

    private mutating func readEvidence(_ value: PlacedJSON) {
        guard let known = object(value, "evidence", Self.evidenceKeys) else { return }
        if let keep = known["retention"].flatMap({ duration($0, "retention", atLeast: .days(1)) }) {
            result.evidence.retention = keep
        }
        if let anchor = known["anchor"].flatMap({ strings($0, "anchor", "[\"ots\", \"stamp\"]") }) {
            result.evidence.anchor = anchor
        }
        if let urls = known["timestampAuthorities"] {
            result.evidence.timestampAuthorities = addresses(urls, "timestampAuthorities")
        }
        guard let archives = known["archives"] else { return }
        result.evidence.archives = addresses(archives, "archives")
        if result.evidence.archives.contains(where: { !$0.contains("{url}") }) {
            wrong(archives.offset, "each of “archives” has {url} where the page's address goes")
        }
    }

    /// At most 8 http or https URLs.
    private mutating func addresses(_ value: PlacedJSON, _ key: String) -> [String] {
        let texts = strings(value, key, "[\"https://…\"]") ?? []
        if texts.count > 8 { wrong(value.offset, "“\(key)” names at most 8") }
        for text in texts where WebAddress(text.replacing("{url}", with: "")) == nil {
            wrong(value.offset, "“\(Plain.shown(text))” is no http or https URL")
        }
        return texts
    }

    private mutating func strings(_ value: PlacedJSON, _ key: String, _ example: String) -> [String]? {
        guard case .array(let items) = value.value else {
            wrong(value.offset, "“\(key)” must be a list of texts, such as \(example)")
            return nil
        }
        return items.compactMap { string($0, key) }
    }

    // MARK: Feeds

    private mutating func readFeeds(_ value: PlacedJSON, mayBeEmpty: Bool) {
        guard case .array(let feeds) = value.value else {
            return wrong(value.offset, "“feeds” must be a list: [ { \"name\": …, \"url\": … } ]")
        }
        if feeds.isEmpty, !mayBeEmpty { wrong(value.offset, "“feeds” is empty: name at least one feed") }
        if feeds.count > Self.mostFeeds { return wrong(value.offset, "more than \(Self.mostFeeds) feeds") }
        var names: [String: Int] = [:]
        var urls: [String: Int] = [:]
        for feed in feeds { readFeed(feed, &names, &urls) }
    }

    private mutating func readFeed(_ value: PlacedJSON, _ names: inout [String: Int], _ urls: inout [String: Int]) {
        guard let known = object(value, "a feed", Self.feedKeys) else { return }
        let name = known["name"].flatMap { string($0, "name") }
        let url = known["url"].flatMap { string($0, "url") }
        if known["name"] == nil { wrong(value.offset, "this feed has no “name”") }
        if known["url"] == nil { wrong(value.offset, "this feed has no “url”") }
        if let name, let place = known["name"] { checkName(name, place, &names) }
        if let url, let place = known["url"] { checkURL(url, place, &urls) }
        let isEnabled = known["enabled"].flatMap { bool($0, "enabled") } ?? true
        let interval = known["interval"].flatMap { duration($0, "interval", atLeast: .seconds(1)) }
        let watchFor = known["watchFor"].flatMap { duration($0, "watchFor", atLeast: .seconds(60)) }
        let isArchived = known["archive"].flatMap { bool($0, "archive") } ?? false
        guard let name, let url, isEnabled else { return }
        if isArchived { result.archivedFeeds.insert(FeedID(ofURL: url)) }
        let effective = interval ?? result.defaults.interval
        if effective < Self.shortestInterval, !CIDRText.isAddress(WebAddress(url)?.host ?? "") {
            wrong(
                known["interval"]?.offset ?? value.offset,
                "an interval of \(DurationText.text(effective)) is too short: publishers are asked once a minute at most"
            )
        }
        result.feeds.append(
            ConfiguredFeed(
                id: FeedID(ofURL: url), name: name, url: url, interval: effective,
                watchFor: watchFor ?? result.defaults.watchFor, isIntervalExplicit: interval != nil))
    }

    private mutating func checkName(_ name: String, _ place: PlacedJSON, _ names: inout [String: Int]) {
        if name.isEmpty || name.count > 200 || !Plain.isOneLine(name) {
            wrong(place.offset, "a “name” is one line of 1 to 200 characters")
        }
        if let first = names[name] {
            wrong(place.offset, "the name “\(Plain.shown(name))” is used already, in line \(lines.line(of: first))")
        }
        names[name] = names[name] ?? place.offset
    }

    private mutating func checkURL(
        _ url: String, _ place: PlacedJSON, _ urls: inout [String: Int], of what: String = "feed"
    ) {
        guard let address = WebAddress(url) else {
            let shown = Plain.shown(url)
            let hint = url.contains("://") ? "" : "; did you mean “https://\(shown)”?"
            return wrong(place.offset, "“\(shown)” is no http or https URL\(hint)")
        }
        let key = FeedAddress.key(of: address)
        if let first = urls[key] {
            wrong(place.offset, "this \(what) is listed already, in line \(lines.line(of: first))")
        }
        urls[key] = urls[key] ?? place.offset
    }

    // MARK: Parts

    mutating func wrong(_ offset: Int, _ message: String) {
        mistakes.append((offset, message))
    }

    /// The members by key, each known and there once.
    private mutating func checked(
        _ members: [PlacedJSON.Member], _ keys: [String], optional: [String] = []
    ) -> [String: PlacedJSON] {
        var known: [String: PlacedJSON] = [:]
        for member in members {
            if !keys.contains(member.key), !optional.contains(member.key) {
                wrong(
                    member.keyOffset,
                    "unknown key “\(Plain.shown(member.key))”" + Suggestion.ending(for: member.key, among: keys))
            } else if known[member.key] != nil {
                wrong(member.keyOffset, "the key “\(member.key)” stands here twice")
            } else {
                known[member.key] = member.value
            }
        }
        return known
    }

    mutating func object(_ value: PlacedJSON, _ name: String, _ keys: [String]) -> [String: PlacedJSON]? {
        guard case .object(let members) = value.value else {
            wrong(value.offset, "\(name == "a feed" ? name : "“\(name)”") must be an object, not \(value.kind)")
            return nil
        }
        return checked(members, keys, optional: ["$comment"])
    }

    mutating func string(_ value: PlacedJSON, _ key: String) -> String? {
        if case .string(let text) = value.value { return text }
        wrong(value.offset, "“\(key)” must be a text in double quotes, not \(value.kind)")
        return nil
    }

    mutating func bool(_ value: PlacedJSON, _ key: String) -> Bool? {
        if case .bool(let answer) = value.value { return answer }
        wrong(value.offset, "“\(key)” must be true or false, not \(value.kind)")
        return nil
    }

    mutating func duration(_ value: PlacedJSON, _ key: String, atLeast least: Duration) -> Duration? {
        guard case .string(let text) = value.value, let duration = DurationText.parse(text) else {
            wrong(value.offset, "“\(key)” must be a duration such as \"90s\", \"5m\", \"2h\" or \"30d\"")
            return nil
        }
        guard duration >= least else {
            wrong(value.offset, "“\(key)” must be at least \(DurationText.text(least))")
            return nil
        }
        return duration
    }
}
