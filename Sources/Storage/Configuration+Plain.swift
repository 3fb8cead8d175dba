import Dispatch
import Foundation
import GRDB

extension GRDB.Configuration {
    /// GRDB's settings, but for threads like any others: it would have them go first, which a service without rights is
    /// refused, and the journal is told of each.
    static var plain: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.qos = .default
        configuration.prepareDatabase { $0.add(function: unpacked) }
        return configuration
    }

    /// `unpacked(body)`: the JSON of an event or an edit as text, so that SQL can look into it.
    private static let unpacked = DatabaseFunction("unpacked", argumentCount: 1, pure: true) { values in
        guard let body = Data.fromDatabaseValue(values[0]) else { return nil }
        return String(decoding: try RecordPacking.unpack(body), as: UTF8.self)
    }
}
