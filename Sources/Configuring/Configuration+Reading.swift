import Hashing
import RetractdCore

extension Configuration {
    /// Reads feeds.json strictly: what is not known is a mistake, and all mistakes are told at once.
    ///
    /// - Parameter file: The name that messages begin with.
    package init(reading bytes: [UInt8], file: String) throws(ConfigurationError) {
        try self.init(reading: bytes, file: file, mayBeEmpty: false)
    }

    /// Reads a feeds.json that something is to be added to, so that it may list nothing yet.
    package init(editing bytes: [UInt8], file: String) throws(ConfigurationError) {
        try self.init(reading: bytes, file: file, mayBeEmpty: true)
    }

    private init(reading bytes: [UInt8], file: String, mayBeEmpty: Bool) throws(ConfigurationError) {
        let root = try Self.json(bytes, file)
        var reader = ConfigurationReader(bytes)
        reader.read(root, mayBeEmpty: mayBeEmpty)
        guard reader.mistakes.isEmpty else {
            throw ConfigurationError(file: file, mistakes: reader.sortedMistakes)
        }
        self = reader.result
        phrases = phrases.map { Self.place($0, beside: file) }
        includes = includes.map { Self.place($0, beside: file) }
        digest = Digest(sha256Of: bytes)
    }

    /// Takes up the feeds of a file that this one includes: those that it names itself stay as it has them.
    package mutating func include(_ bytes: [UInt8], file: String) throws(ConfigurationError) {
        let root = try Self.json(bytes, file)
        var reader = ConfigurationReader(bytes)
        reader.readList(root, defaults: defaults)
        let known = Set(feeds.map(\.id))
        let names = Set(feeds.map(\.name))
        let fresh = reader.result.feeds.filter { !known.contains($0.id) }
        for feed in fresh where names.contains(feed.name) {
            reader.wrong(root.offset, "the name “\(Plain.shown(feed.name))” is that of another feed already")
        }
        guard reader.mistakes.isEmpty else {
            throw ConfigurationError(file: file, mistakes: reader.sortedMistakes)
        }
        feeds += fresh
        archivedFeeds.formUnion(reader.result.archivedFeeds.filter { !known.contains($0) })
        digest = Digest(sha256Of: (digest?.bytes ?? []) + Digest(sha256Of: bytes).bytes)
    }

    /// A name as a path: beside the file that names it, where it is no absolute one.
    private static func place(_ name: String, beside file: String) -> String {
        guard !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return name }
        return file[...slash] + name
    }

    private static func json(_ bytes: [UInt8], _ file: String) throws(ConfigurationError) -> PlacedJSON {
        guard bytes.count <= ConfigurationReader.largestFile else {
            let message = "the file is larger than \(ConfigurationReader.largestFile >> 20) MiB"
            throw ConfigurationError(
                file: file, mistakes: [ConfigurationMistake(line: 1, column: 1, message: message)])
        }
        var json = PlacedJSONReader(bytes)
        do {
            return try json.read()
        } catch {
            throw ConfigurationError(file: file, mistakes: [LinePlaces(bytes).mistake(error.offset, error.message)])
        }
    }
}
