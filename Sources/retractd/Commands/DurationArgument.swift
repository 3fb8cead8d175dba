import Configuring

/// Durations on the command line, as in feeds.json.
enum DurationArgument {
    static func parse(_ text: String) -> Duration? { DurationText.parse(text) }
}
