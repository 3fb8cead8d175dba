import Glibc
import Reporting
import RetractdCore

extension WallClock {
    /// The clock of whoever runs the program: that of $TZ, else the machine's.
    static let local = WallClock { moment in
        var seconds = time_t(moment.seconds)
        var fields = tm()
        return localtime_r(&seconds, &fields) == nil ? 0 : fields.tm_gmtoff / 60
    }

    /// The moment at which a day begins by this clock, given where UTC's day begins.
    func midnight(_ day: Timestamp) -> Timestamp {
        Timestamp(rfc3339: String(day.description.prefix(10)) + "T00:00:00" + (zone(day) == "UTC" ? "Z" : zone(day)))
            ?? day
    }
}
