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
            configuration = try Configuration(editing: bytes, file: path)
        }
    }

    /// Adds what is not listed yet.
    func add(_ feeds: [(name: String, url: String)]) throws -> FeedAdditions {
        let additions = ConfigurationEditor.additions(of: feeds, to: bytes)
        guard !additions.added.isEmpty else { return additions }
        let changed =
            try bytes.map { try ConfigurationEditor.adding(additions.added, to: $0, file: path) }
            ?? ConfigurationEditor.starting(additions.added)
        try write(changed)
        return additions
    }

    /// Adds a page to be followed; false where it is listed already.
    func add(page: String) throws -> Bool {
        guard let bytes else {
            try write(ConfigurationEditor.starting(page: page))
            return true
        }
        guard let changed = try ConfigurationEditor.adding(page: page, to: bytes, file: path) else { return false }
        try write(changed)
        return true
    }

    /// Replaces the file in one step.
    private func write(_ bytes: [UInt8]) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure.ending(.failed, "cannot write \(path): \(Self.reason(error))")
        }
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
