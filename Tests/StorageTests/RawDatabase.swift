import GRDB

@testable import Storage

/// A database opened without any of the store's care.
enum RawDatabase {
    static func run(_ path: String, _ statements: [String]) throws {
        var configuration = GRDB.Configuration()
        configuration.prepareDatabase { try TallyBook().attach(to: $0) }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            for statement in statements { try db.execute(sql: statement) }
        }
        try queue.close()
    }
}
