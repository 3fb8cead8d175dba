import RetractdCore

/// Every weight, gate and limit of the verdict in one table.
///
/// Weights are decibans: ten times the base-ten logarithm of how much more often the evidence is seen when an article
/// was really removed than when it was not. They are design values with reasons, to be re-fitted from the ladder's own
/// outcomes; `version` is recorded with every verdict.
package struct Policy: Sendable {
    package static let standard = Policy()

    /// Grows whenever a number below changes.
    package let version = 1

    // MARK: Prior

    /// A fresh article's removal turns up in about 3 of 10,000 checks (GDELT's global difference graph).
    package let prior = -35.0
    /// The prior of an old article.
    ///
    /// Removals get rarer with age, but so do the moves that look like them.
    package let oldestPrior = -38.0
    /// Hours after which the prior falls towards ``oldestPrior``.
    package let priorFallsAfterHours = 24.0

    // MARK: Signals

    package let notFound = 29.0
    /// This URL alone answers 404 while unknown URLs get a page: somebody made it so.
    package let notFoundWhereOthersPretend = 33.0
    package let gone = 34.0
    package let legal = 34.0
    package let restricted = 14.0
    package let softNotFound = 27.0
    package let emptied = 25.0
    package let redirectedAsUnknownURLs = 25.0
    package let redirectedOnPurpose = 27.0
    package let replaced = 22.0
    package let notice = 40.0
    package let tombstone = 40.0
    package let killed = 38.0

    // MARK: The feed

    package let leftMidWindow = 20.0
    package let leftMidWindowOnce = 8.0
    package let leftAtEdge = 4.0
    package let nothingPushedItOut = 6.0
    /// Surviving older entries from which a disappearance counts as mid-window.
    package let midWindowMargin = 3

    /// More entries than this, and than a fifth of the window, leaving its middle at once are a feed rebuilt.
    package let mostLeavingAtOnce = 3

    // MARK: Persistence

    package let stillGoneAfter: [(Duration, Double)] = [
        (.minutes(2), 2), (.minutes(10), 5), (.minutes(30), 10), (.hours(6), 2),
    ]

    // MARK: Controls

    package let twoSiblingsLive = 6.0
    package let oneSiblingLive = 3.0
    package let siblingGone = -30.0
    package let siblingBlocked = -15.0
    package let homeLive = 1.0
    /// The home page where the site has no sibling to show.
    package let homeStandsIn = 3.0
    package let siteIncidentOpen = -20.0

    // MARK: Gates

    package let probableScore = 0.0
    package let confirmedScore = 13.0
    /// Two observations closer than this count as one.
    package let separateObservations = Duration.seconds(60)
    package let confirmingObservations = 3
    package let confirmingSpan = Duration.minutes(25)
    package let confirmingObservationsWhenExplicit = 2
    package let siblingsWanted = 2
    /// A sibling must have been seen live this lately.
    package let siblingFreshness = Duration.hours(24)
    /// A probe answers for its site this long.
    package let probeFreshness = Duration.hours(6)

    // MARK: The ladder

    /// Rechecks of a suspect, counted from the first time it was seen gone.
    package let ladder: [Duration] = [
        .minutes(2), .minutes(10), .minutes(30), .hours(1), .hours(2), .hours(6), .hours(24), .days(2), .days(3),
        .days(7), .days(14), .days(30),
    ]
    /// Rechecks of a confirmed removal, counted from its confirmation.
    package let restorationLadder: [Duration] = [
        .hours(1), .hours(6), .hours(24), .days(3), .days(7), .days(30),
    ]
    package let shortestLadderStep = Duration.minutes(2)

    // MARK: Text

    /// From this share of the last good text on, the article is there, whatever the status says.
    package let presentShare = 0.6
    /// Below this share the page shows something else.
    package let absentShare = 0.35
    /// From this similarity on two pages are the same "not found" page.
    package let sameErrorPage = 0.8
    /// Similarity from which two headlines are the same headline.
    package let sameHeadline = 0.5
    /// A text shorter than this many bytes is no article.
    package let shortestArticle = 64
    /// A notice counts only where the body shrank by this share.
    package let noticeShrink = 0.6

    // MARK: Site

    /// Distinct URLs failing together, with none fine between, that make a site incident.
    package let incidentURLs = 3
    /// The same for URLs that answer "not found": a suspect, its siblings and two that stood in for them.
    package let incidentURLsNotFound = 4
    /// The most siblings asked about one look at a suspect.
    package let mostSiblings = 4
    /// Suspects within ``suspectWindow`` that hold confirmation...
    package let breakerSuspects = 5
    /// ...when they are at least this share of the site's watched articles.
    package let breakerShare = 0.2
    package let suspectWindow = Duration.minutes(60)
    /// Distinct URLs that must be fine again to end an incident.
    package let recoveryURLs = 2
    /// After this long a site that says "not found" for many is believed.
    package let massRemovalAfter = Duration.hours(24)

    // MARK: Feed health

    package let feedFailuresBeforeProblem = 3

    package init() {}
}
