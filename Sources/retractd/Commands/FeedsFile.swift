import Configuring
import FoundationEssentials

/// A feeds.json that a command writes to.
struct FeedsFile {
    let path: String
    let configuration: Configuration
    /// nil where the file is yet to be made.
    private let bytes: [UInt8]?

    /// - Parameter given: Where it is; the usual places are tried where none is given, and a new one is begun here.
    init(_ given: String?) throws {
        let found = given ?? ConfigurationFile.usualPlace
        path = found ?? ConfigurationFile.usualPlaces[0]
        if found == nil || !ConfigurationFile.exists(path) {
            bytes = nil
            configuration = Configuration()
        } else {
            let bytes = try ConfigurationFile.bytes(path)
            self.bytes = bytes
            configuration = try Configuration(reading: bytes, file: path)
        }
    }

    /// Adds what is not listed yet; the file is replaced in one step.
    func add(_ feeds: [(name: String, url: String)]) throws -> FeedAdditions {
        let additions = ConfigurationEditor.additions(of: feeds, to: bytes)
        guard !additions.added.isEmpty else { return additions }
        let changed =
            try bytes.map { try ConfigurationEditor.adding(additions.added, to: $0, file: path) }
            ?? ConfigurationEditor.starting(additions.added)
        do {
            try Data(changed).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure.ending(.failed, "cannot write \(path): \(Self.reason(error))")
        }
        return additions
    }

    private static func reason(_ error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileWriteNoPermission?, .fileWriteVolumeReadOnly?: "no permission to write there"
        case .fileNoSuchFile?: "no such folder"
        case .fileWriteOutOfSpace?: "the disk is full"
        default: "\(error)"
        }
    }
}
