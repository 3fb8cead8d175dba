package import RetractdCore

/// What became of every doubt a store holds, by the class it began as: the rates that were assumed when the weights were
/// set, as they turned out.
package struct LadderOutcomes: Hashable, Sendable {
    package private(set) var byClass: [RemovalSignal: LadderTally] = [:]

    package init() {}

    package mutating func add(_ episode: RemovalEpisode, _ judgement: Judgement?) {
        guard let signal = episode.observations.first?.signal ?? episode.signal else { return }
        byClass[signal, default: LadderTally()].add(episode, judgement)
    }

    /// The classes that occurred, in the order of the signals.
    package var classes: [(signal: RemovalSignal, tally: LadderTally)] {
        RemovalSignal.allCases.compactMap { signal in byClass[signal].map { (signal, $0) } }
    }

    package var all: LadderTally { classes.reduce(LadderTally()) { $0 + $1.tally } }
}
