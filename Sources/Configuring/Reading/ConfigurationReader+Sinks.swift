import RetractdCore

/// `sinks`: where alerts go beside stdout.
extension ConfigurationReader {
    static let mostSinks = 100
    private static let targets = ["file", "webhook", "command", "journal", "atom", "mail"]
    /// Targets whose messages can hold several alerts.
    private static let gatherers: Set = ["webhook", "command", "mail"]
    static let sinkKeys =
        ["name", "format", "template", "secret", "only", "quiet", "gather", "enabled"] + targets
    static let mailKeys = ["server", "from", "to", "user", "password"]
    static let routeKeys = ["feeds", "kinds", "minSeverity", "languages", "keywords"]
    static let quietKeys = ["from", "until", "urgent", "zone"]
    static let gatherKeys = ["every", "below", "zone"]
    static let secretKeys = ["environment", "credential"]

    mutating func readSinks(_ value: PlacedJSON) -> [ConfiguredSink] {
        guard let list = list(value, "sinks", atMost: Self.mostSinks) else { return [] }
        var names: Set<String> = []
        return list.compactMap { readSink($0, &names) }
    }

    private mutating func readSink(_ value: PlacedJSON, _ names: inout Set<String>) -> ConfiguredSink? {
        guard let known = object(value, "a sink", Self.sinkKeys) else { return nil }
        guard let name = known["name"].flatMap({ line($0, "name") }) else {
            if known["name"] == nil { wrong(value.offset, "this sink has no “name”") }
            return nil
        }
        if !names.insert(name).inserted {
            wrong(known["name"]?.offset ?? value.offset, "the name “\(Plain.shown(name))” is used already")
        }
        let isEnabled = known["enabled"].flatMap { bool($0, "enabled") } ?? true
        let route = known["only"].map { readRoute($0) } ?? AlertRoute()
        let quiet = known["quiet"].flatMap { readQuietHours($0) }
        let gathering = known["gather"].flatMap { readGathering($0, of: known) }
        guard let target = readTarget(known, value), isEnabled else { return nil }
        return ConfiguredSink(name: name, target: target, route: route, quietHours: quiet, gathering: gathering)
    }

    // MARK: Targets

    private mutating func readTarget(_ known: [String: PlacedJSON], _ sink: PlacedJSON) -> ConfiguredSink.Target? {
        let named = Self.targets.filter { known[$0] != nil }
        guard named.count == 1, let kind = named.first, let value = known[kind] else {
            wrong(sink.offset, "a sink has exactly one of \(Self.targets.map { "“\($0)”" }.joined(separator: ", "))")
            return nil
        }
        if kind != "webhook", let misplaced = known["template"] ?? known["secret"] {
            wrong(misplaced.offset, "“template” and “secret” belong to a “webhook”")
        }
        if kind != "file", let misplaced = known["format"] { wrong(misplaced.offset, "“format” belongs to a “file”") }
        switch kind {
        case "file": return readFile(value, known["format"])
        case "webhook": return readWebhook(value, known)
        case "command": return readCommand(value)
        case "atom": return line(value, "atom").map { .atom(path: $0) }
        case "mail": return readMail(value)
        default: return bool(value, "journal") == true ? .journal : nil
        }
    }

    private mutating func readFile(_ value: PlacedJSON, _ format: PlacedJSON?) -> ConfiguredSink.Target? {
        let formats = ["text", "json", "logfmt"]
        let format = format.map { word($0, "format", among: formats) ?? "text" } ?? "text"
        return line(value, "file").map { .file(path: $0, format: format) }
    }

    private mutating func readWebhook(_ value: PlacedJSON, _ known: [String: PlacedJSON]) -> ConfiguredSink.Target? {
        guard let url = readSecret(value, "webhook") else { return nil }
        if case .plain(let text) = url, WebAddress(text) == nil {
            wrong(value.offset, "“webhook” must be an http or https URL")
            return nil
        }
        let names = ConfiguredSink.WebhookTemplate.allCases.map(\.rawValue)
        let template = known["template"].flatMap { word($0, "template", among: names) }
            .flatMap { ConfiguredSink.WebhookTemplate(rawValue: $0) }
        return .webhook(
            url: url, template: template ?? .json, secret: known["secret"].flatMap { readSecret($0, "secret") })
    }

    private mutating func readCommand(_ value: PlacedJSON) -> ConfiguredSink.Target? {
        let arguments = texts(value, "command")
        guard let program = arguments.first, !program.isEmpty else {
            wrong(
                value.offset, "“command” is a list: the program and what it is given, such as [\"apprise\", \"-b\", …]")
            return nil
        }
        return .command(arguments)
    }

    private mutating func readMail(_ value: PlacedJSON) -> ConfiguredSink.Target? {
        guard let known = object(value, "mail", Self.mailKeys) else { return nil }
        for key in ["server", "from", "to"] where known[key] == nil { wrong(value.offset, "“mail” lacks “\(key)”") }
        guard let server = known["server"].flatMap({ line($0, "server") }),
            let from = known["from"].flatMap({ address($0, "from") }), let to = known["to"]
        else { return nil }
        if !server.hasPrefix("smtp://"), !server.hasPrefix("smtps://") {
            wrong(known["server"]?.offset ?? value.offset, "“server” is written smtp://HOST:587 or smtps://HOST:465")
        }
        let recipients: [String]
        if case .array(let list) = to.value {
            recipients = list.compactMap { address($0, "to") }
        } else {
            recipients = address(to, "to").map { [$0] } ?? []
        }
        return .mail(
            MailSettings(
                server: server, from: from, to: recipients, user: known["user"].flatMap { line($0, "user") },
                password: known["password"].flatMap { readSecret($0, "password") }))
    }

    private mutating func address(_ value: PlacedJSON, _ key: String) -> String? {
        guard let text = line(value, key) else { return nil }
        guard text.split(separator: "@").count == 2, !text.contains(where: { " <>,;\"".contains($0) }) else {
            wrong(value.offset, "“\(Plain.shown(text))” is no e-mail address")
            return nil
        }
        return text
    }

    // MARK: Conditions

    private mutating func readRoute(_ value: PlacedJSON) -> AlertRoute {
        guard let known = object(value, "only", Self.routeKeys) else {
            return AlertRoute()
        }
        let kinds = AlertKind.allCases.map(\.rawValue)
        let groups = Set(kinds.map { String($0.prefix { $0 != "." }) }).sorted()
        var route = AlertRoute()
        route.feeds = known["feeds"].map { texts($0, "feeds") } ?? []
        route.languages = known["languages"].map { texts($0, "languages") } ?? []
        route.keywords = known["keywords"].map { texts($0, "keywords") } ?? []
        route.minSeverity = known["minSeverity"].flatMap { readSeverity($0, "minSeverity") }
        if let list = known["kinds"].flatMap({ self.list($0, "kinds", atMost: kinds.count) }) {
            route.kinds = list.compactMap { word($0, "kinds", among: kinds + groups) }
        }
        return route
    }

    private mutating func readQuietHours(_ value: PlacedJSON) -> QuietHours? {
        guard let known = object(value, "quiet", Self.quietKeys) else { return nil }
        let from = known["from"].flatMap { clock($0, "from") }
        let until = known["until"].flatMap { clock($0, "until") }
        guard let from, let until else {
            if known["from"] == nil || known["until"] == nil {
                wrong(value.offset, "“quiet” needs “from” and “until”, such as \"22:00\" and \"07:00\"")
            }
            return nil
        }
        return QuietHours(
            from: from, until: until, urgent: known["urgent"].flatMap { readSeverity($0, "urgent") } ?? .major,
            minutesEastOfUTC: known["zone"].flatMap { zone($0) } ?? 0)
    }

    private mutating func readGathering(_ value: PlacedJSON, of sink: [String: PlacedJSON]) -> Gathering? {
        guard let known = object(value, "gather", Self.gatherKeys) else { return nil }
        if Self.gatherers.isDisjoint(with: sink.keys) {
            wrong(
                value.offset, "“gather” belongs to a “webhook”, “command” or “mail”: elsewhere an alert is a line")
        }
        guard let every = known["every"] else {
            wrong(value.offset, "“gather” needs “every”, such as \"1h\" or \"1d\"")
            return nil
        }
        guard let interval = duration(every, "every", atLeast: .minutes(1)) else { return nil }
        guard interval <= .days(1) else {
            wrong(every.offset, "“every” must be at most 1d")
            return nil
        }
        return Gathering(
            interval: interval, below: known["below"].flatMap { readSeverity($0, "below") } ?? .material,
            minutesEastOfUTC: known["zone"].flatMap { zone($0) } ?? 0)
    }

    private mutating func clock(_ value: PlacedJSON, _ key: String) -> Int? {
        guard let text = string(value, key) else { return nil }
        guard let minutes = Self.minutes(text) else {
            wrong(value.offset, "“\(key)” is a time of day such as \"22:00\"")
            return nil
        }
        return minutes
    }

    /// Minutes east of UTC; places with summer time have to be told twice a year.
    private mutating func zone(_ value: PlacedJSON) -> Int? {
        guard let text = string(value, "zone") else { return nil }
        if text == "UTC" || text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-", let minutes = Self.minutes(String(text.dropFirst())),
            minutes <= 14 * 60
        else {
            wrong(value.offset, "“zone” is the distance from UTC, such as \"+03:30\"")
            return nil
        }
        return sign == "-" ? -minutes : minutes
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isASCII) }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...24).contains(hours), (0...59).contains(minutes)
        else { return nil }
        return hours * 60 + minutes
    }

    // MARK: Parts

    /// A text, or where it is kept: `{ "environment": "NAME" }`, `{ "credential": "NAME" }`.
    private mutating func readSecret(_ value: PlacedJSON, _ key: String) -> Secret? {
        if case .string = value.value { return line(value, key).map { .plain($0) } }
        guard let known = object(value, key, Self.secretKeys) else { return nil }
        if let name = known["environment"] { return line(name, "environment").map { .environment($0) } }
        guard let name = known["credential"].flatMap({ line($0, "credential") }) else {
            wrong(value.offset, "“\(key)” names neither an “environment” variable nor a “credential”")
            return nil
        }
        guard !name.contains("/"), name != "..", name != "." else {
            wrong(value.offset, "a “credential” is a name without slashes")
            return nil
        }
        return .credential(name)
    }

    private mutating func readSeverity(_ value: PlacedJSON, _ key: String) -> Severity? {
        word(value, key, among: Severity.allCases.map(\.rawValue)).flatMap { Severity(rawValue: $0) }
    }

    private mutating func word(_ value: PlacedJSON, _ key: String, among words: [String]) -> String? {
        guard let text = string(value, key) else { return nil }
        if words.contains(text) { return text }
        wrong(
            value.offset,
            "“\(Plain.shown(text))” is not known as “\(key)”" + Suggestion.ending(for: text, among: words))
        return nil
    }

    private mutating func line(_ value: PlacedJSON, _ key: String) -> String? {
        guard let text = string(value, key) else { return nil }
        if !text.isEmpty, Plain.isOneLine(text) { return text }
        wrong(value.offset, "“\(key)” must be one line of text")
        return nil
    }

    private mutating func list(_ value: PlacedJSON, _ key: String, atMost most: Int) -> [PlacedJSON]? {
        guard case .array(let list) = value.value, list.count <= most else {
            wrong(value.offset, "“\(key)” must be a list of at most \(most)")
            return nil
        }
        return list
    }

    private mutating func texts(_ value: PlacedJSON, _ key: String) -> [String] {
        (list(value, key, atMost: 1_000) ?? []).compactMap { line($0, key) }
    }
}
