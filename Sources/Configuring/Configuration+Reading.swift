import Hashing
import RetractdCore

extension Configuration {
    /// Reads feeds.json strictly: what is not known is a mistake, and all mistakes are told at once.
    ///
    /// - Parameter file: The name that messages begin with.
    package init(reading bytes: [UInt8], file: String) throws(ConfigurationError) {
        guard bytes.count <= ConfigurationReader.largestFile else {
            let message = "the file is larger than \(ConfigurationReader.largestFile >> 20) MiB"
            throw ConfigurationError(
                file: file, mistakes: [ConfigurationMistake(line: 1, column: 1, message: message)])
        }
        var json = PlacedJSONReader(bytes)
        let root: PlacedJSON
        do {
            root = try json.read()
        } catch {
            throw ConfigurationError(file: file, mistakes: [LinePlaces(bytes).mistake(error.offset, error.message)])
        }
        var reader = ConfigurationReader(bytes)
        reader.read(root)
        guard reader.mistakes.isEmpty else {
            throw ConfigurationError(file: file, mistakes: reader.sortedMistakes)
        }
        self = reader.result
        if let name = phrases, !name.hasPrefix("/"), let slash = file.lastIndex(of: "/") {
            phrases = file[...slash] + name
        }
        digest = Digest(sha256Of: bytes)
    }
}
