import Dispatch
import GRDB

extension GRDB.Configuration {
    /// GRDB's settings, but for threads like any others: it would have them go first, which a service without rights is
    /// refused, and the journal is told of each.
    static var plain: GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.qos = .default
        return configuration
    }
}
