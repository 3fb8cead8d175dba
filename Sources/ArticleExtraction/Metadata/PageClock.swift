import RetractdCore

/// The clock that a page goes by, where a machine was told a moment in UTC or without a zone.
struct PageClock {
    private static let day: Int64 = 86_400
    /// Clocks differ from UTC by quarters of an hour, and by no more than these, in seconds.
    private static let quarter: Int64 = 900
    private static let offsets = Int64(-12 * 3600)...Int64(14 * 3600)

    /// What else the page tells machines.
    let told: [PageMoment]
    /// What it tells its readers at the headline.
    let shown: [PageMoment]

    /// The moment by the clock that the page tells it by elsewhere, else by the nearest that has it on the day that the URL
    /// names.
    func local(_ moment: PageMoment, on day: PageMoment?) -> PageMoment {
        guard moment.minutesEast == 0, moment.localSeconds % Self.day != 0 else { return moment }
        let zoned = (told + shown).filter { $0.minutesEast != 0 }
        if let same = zoned.first(where: { abs($0.timestamp.seconds - moment.timestamp.seconds) < 60 }) {
            return PageMoment(moment.timestamp, minutesEast: same.minutesEast)
        }
        if moment.isZoneKnown {
            if let offset = shown.lazy.compactMap({ offset(of: $0, from: moment) }).first {
                return PageMoment(moment.timestamp, minutesEast: Int(offset) / 60)
            }
        } else if let same = zoned.first(where: { abs($0.localSeconds - moment.localSeconds) < 60 }) {
            // A machine was told the hour without a zone, and a reader the same hour with one.
            return same
        }
        return nearest(moment, day)
    }

    /// How far from UTC a clock goes by which readers are told the same minute; nil where it is none.
    private func offset(of line: PageMoment, from moment: PageMoment) -> Int64? {
        guard !line.isZoneKnown, line.localSeconds % Self.day != 0 else { return nil }
        let offset = line.localSeconds - (moment.localSeconds - moment.localSeconds % 60)
        return offset % Self.quarter == 0 && Self.offsets.contains(offset) && offset != 0 ? offset : nil
    }

    private func nearest(_ moment: PageMoment, _ day: PageMoment?) -> PageMoment {
        guard let day else { return moment }
        let late = moment.localSeconds - (day.localSeconds + Self.day - 1)
        let early = day.localSeconds - moment.localSeconds
        let hours = late > 0 ? -(late + 3599) / 3600 : early > 0 ? (early + 3599) / 3600 : 0
        return (-12...14).contains(hours) ? PageMoment(moment.timestamp, minutesEast: Int(hours) * 60) : moment
    }
}
