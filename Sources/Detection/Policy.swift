package import RetractdCore

/// Every weight, gate and limit of the verdict in one table.
///
/// Weights are decibans: ten times the base-ten logarithm of how much more often the evidence is seen when an article
/// was really removed than when it was not. They are design values with reasons, to be re-fitted from the ladder's own
/// outcomes; `version` is recorded with every verdict.
package struct Policy: Sendable {
    package static let standard = Policy()

    /// Grows whenever a number below changes.
    package let version = 13

    /// What publishers write where an article was.
    package var phrases = PhraseBook.standard

    // MARK: Prior

    /// A fresh article's removal turns up in about 3 of 10,000 checks (GDELT's global difference graph).
    package let prior = -35.0
    /// The prior of an old article.
    ///
    /// Removals get rarer with age, but so do the moves that look like them.
    package let oldestPrior = -38.0
    /// Hours after which the prior falls towards ``oldestPrior``.
    package let priorFallsAfterHours = 24.0
    /// For each time the article came back within ``returnsCountFor``: what flaps is seldom removed.
    package let cameBackBefore = -6.0
    package let mostReturnsCounted = 3
    package let returnsCountFor = Duration.hours(24)

    // MARK: Signals

    package let notFound = 29.0
    /// This URL alone answers 404 while unknown URLs get a page: somebody made it so.
    package let notFoundWhereOthersPretend = 33.0
    package let gone = 39.0
    package let legal = 39.0
    /// 403 for this URL alone: how several publishing systems answer for what was unpublished.
    package let restricted = 27.0
    /// 401 asks who is there: a login put before it is likelier than a removal.
    package let loginAsked = 14.0
    package let softNotFound = 27.0
    package let emptied = 27.0
    package let gutted = 27.0
    /// Another text of the old one's length under the old headline, which the feed has dropped.
    package let swapped = 27.0
    package let redirectedAsUnknownURLs = 27.0
    package let redirectedOnPurpose = 29.0
    package let replaced = 27.0
    package let notice = 42.0
    package let tombstone = 42.0
    package let killed = 42.0
    /// A cache or a shield answered, and not the site itself.
    package let madeAtEdge = -12.0

    // MARK: The feed

    package let leftMidWindow = 20.0
    package let leftMidWindowOnce = 8.0
    package let leftAtEdge = 4.0
    package let nothingPushedItOut = 6.0
    /// Surviving older entries from which a disappearance counts as mid-window.
    package let midWindowMargin = 3
    /// In a feed of fewer entries than this, one that left while an older one stayed and nothing came in its place was taken
    /// from its middle as well.
    package let shortWindow = 10

    /// More entries than this, and than a fifth of the window, leaving its middle at once are a feed rebuilt.
    package let mostLeavingAtOnce = 3
    /// More entries than this, and than a fifth of those that stay, given other dates at once are a feed dated anew.
    package let mostRedatedAtOnce = 3

    // MARK: Persistence

    package let stillGoneAfter: [(Duration, Double)] = [
        (.minutes(2), 2), (.minutes(10), 5), (.minutes(25), 10), (.hours(1), 2), (.hours(6), 2),
    ]

    // MARK: Controls

    package let twoSiblingsLive = 6.0
    package let oneSiblingLive = 3.0
    package let siblingGone = -30.0
    package let siblingBlocked = -15.0
    package let siblingMoved = -15.0
    package let homeLive = 1.0
    /// The home page where the site has no sibling to show.
    package let homeStandsIn = 3.0
    package let siteIncidentOpen = -20.0
    package let secondVantageAgrees = 3.0
    /// Who asks from elsewhere gets the article.
    package let secondVantageSeesIt = -30.0
    /// From this age on, articles whose coevals are gone too have expired.
    package let expiresFrom = Duration.days(14)
    package let expired = -25.0
    /// Controls that a recording lacks: what they would have shown is not known.
    package let siblingsNotDone = -2.0
    package let homeNotDone = -0.5
    package let probeNotDone = -0.5
    /// Gone on each of so many looks over so long stands in for siblings that a recording lacks: no trouble of a site that
    /// goes unseen otherwise lasts like that.
    package let standsInForSiblings: [(looks: Int, over: Duration, decibans: Double)] = [
        (3, .hours(2), 3), (2, .hours(24), 5),
    ]

    // MARK: Gates

    package let probableScore = 0.0
    package let confirmedScore = 13.0
    /// Two observations closer than this count as one.
    package let separateObservations = Duration.seconds(60)
    /// What only the page says is not told before it lasted this long: the glitch of a single cache is often over by then.
    package let suspectedSpan = Duration.minutes(3)
    /// The same while its feed, asked since, goes on listing it, and of a 410 of which it says nothing.
    ///
    /// Publishers who pull a story mostly drop its entry too.
    package let suspectedSpanWhenListed = Duration.minutes(9)
    /// The same where a 404 or 403 is all that says so, and its feed, which fails or has nothing to say of it any more, does not
    /// bear it out; a 410 or 451 is said on purpose.
    ///
    /// If an address in thirteen stumbles within a day, and one stumble of six lasts ten minutes, fewer than half of those that
    /// are gone for so long were pulled. After a quarter of an hour, most were.
    package let suspectedSpanOfBareStatus = Duration.minutes(14)
    /// And where its feed, asked since, goes on listing it.
    ///
    /// Few who pull a story leave its entry, so that of those gone for half an hour as many come back as stay away. Of those gone
    /// for longer, hardly one comes back.
    package let suspectedSpanOfBareStatusWhenListed = Duration.minutes(40)
    /// Where single addresses of its site lately came back after longer, a suspicion waits for as long as nine in ten of them
    /// took, and not for longer than this.
    package let longestSuspectedSpan = Duration.minutes(20)
    package let stumblesCountFor = Duration.days(7)
    /// A suspect that its feed has just dropped is looked at within so long.
    package let longestWaitWhenBorneOut = Duration.minutes(20)
    package let confirmingObservations = 3
    package let confirmingSpan = Duration.minutes(25)
    /// The same of a 404 or 403 that its feed does not bear out, which was told as a suspicion by then.
    ///
    /// If an address in thirteen stumbles within a day, and four of a thousand such stumbles last for half an hour, as many
    /// stories are back soon after as stay away, of those that their feed goes on listing. After an hour hardly one is.
    package let confirmingSpanOfStatus = Duration.minutes(60)
    /// The same for a status, where its feed dropped it from the middle at the same time, on two polls.
    package let confirmingSpanOfTwoSigns = Duration.minutes(10)
    /// So many polls without it bear out a single look that found a story gone, where nobody looked again.
    package let pollsThatBearOut = 3
    /// An entry that left the feed at most so long before its page did left with it.
    package let sameTime = Duration.minutes(60)
    /// Where looks are rare, two that are this far apart, and as far as three must be, serve as well.
    package let confirmingSpanOfTwo = Duration.minutes(30)
    package let confirmingObservationsWhenExplicit = 2
    package let siblingsWanted = 2
    /// A sibling must have been seen live this lately.
    package let siblingFreshness = Duration.hours(24)
    /// The same where none was: a site that is looked at once a day or once a week has no others.
    package let siblingFreshnessWhereRare = Duration.days(8)
    /// A probe answers for its site this long.
    package let probeFreshness = Duration.hours(6)
    /// The most probability told of an article that we never saw live ourselves.
    package let mostConfidenceUnseen = 0.8

    /// A story is unlisted where its page was seen to stand so long after its entry went: many go from the feed first, and from
    /// their address as soon as a cache forgets them.
    package let unlistedFor = Duration.minutes(10)

    /// A new `noindex` is told once it lasted this long.
    package let deindexedFor = Duration.minutes(30)

    // MARK: The ladder

    /// Rechecks of a suspect, counted from the first time it was seen gone.
    package let ladder: [Duration] = [
        .minutes(2), .minutes(4), .minutes(10), .minutes(16), .minutes(26), .minutes(42), .minutes(61), .hours(2),
        .hours(6), .hours(24), .days(2), .days(3), .days(7), .days(14), .days(30),
    ]
    /// Rechecks of a confirmed removal, counted from its confirmation.
    package let restorationLadder: [Duration] = [
        .minutes(30), .hours(1), .hours(2), .hours(4), .hours(6), .hours(9), .hours(12), .hours(18), .hours(24),
        .hours(36), .days(2), .days(3), .days(5), .days(7), .days(14), .days(30),
    ]
    package let shortestLadderStep = Duration.minutes(2)
    /// A doubt of which nobody was told, and which walls or outages broke off for so long, begins anew.
    package let brokenOffAfter = Duration.minutes(30)

    // MARK: Text

    /// From this share of the last good text on, the article is there, whatever the status says.
    package let presentShare = 0.6
    /// Below this share the page shows something else.
    package let absentShare = 0.35
    /// Below this share of passages kept word for word, two texts have words in common and are not the same...
    package let samePassages = 0.05
    /// ...and one at another address is the same story from this share on, without what its neighbours say too.
    package let movedPassages = 0.2
    /// From this share of passages on a text at another address is the same one, whatever day it bears...
    package let passagesOfSameText = 0.95
    /// ...and below it one that calls itself so much older or younger is another edition of what comes again and again.
    package let editionsApart = Duration.hours(12)
    /// From this similarity on two pages are the same "not found" page.
    package let sameErrorPage = 0.8
    /// Similarity from which two headlines are the same headline.
    package let sameHeadline = 0.5
    /// A text shorter than this many bytes is no article.
    package let shortestArticle = 64
    /// A block of which so many hundredths are links is a list of other stories.
    package let mostlyLinks = 80
    /// A notice counts only where the body shrank by this share.
    package let noticeShrink = 0.6
    /// A notice on a page of more bytes of text than this counts only under the article's headline.
    package let longestNoticePage = 2_000
    /// A body below this share of the old one, hardly any of it the old one's, was gutted.
    package let guttedShare = 0.4
    /// A page whose words were read otherwise so often is one that is always written anew.
    package let revisionsOfWhatIsRewritten = 4
    /// A swapped text is an edit where the feed has not dropped the story for so long.
    package let swapDoubtedFor = Duration.minutes(25)
    /// It counts as listed where the feed was seen to list it so lately.
    package let listedLately = Duration.minutes(15)
    /// The same where the feed could not be asked since, or lists too little to say.
    package let swapDoubtedUnheardFor = Duration.hours(2)
    /// From this share of its own words in the old text on, a shortened text is a cut and not another text.
    package let cutShare = 0.6
    /// Share of a headline that a kill notice must quote.
    package let quotedHeadline = 0.8
    /// A shorter headline, in characters of its comparison key, is too common to be told apart by.
    package let shortestQuotedHeadline = 12

    /// An earlier text that comes back is an edit where so many looks over so long show it, and none the newer one: caches that
    /// lag show it now and then.
    package let relapseLooks = 3
    package let relapseHeldFor = Duration.minutes(30)

    // MARK: Moves

    /// The newest articles of a site among which a suspect's text is looked for.
    package let lookalikesConsidered = 200
    /// The most of them whose words are compared.
    package let lookalikesCompared = 8
    /// Similarity from which another article's headline is worth a comparison of the texts.
    package let lookalikeHeadline = 0.6
    /// Where its text is no more its own than the headline: then that must be the same but for a word.
    package let headlineAlone = 0.8
    /// Share of its text that one which was listed long before it went must hold to be the same story.
    package let sameTextBeside = 0.9
    /// Share of the words in two addresses that must be the same for the one to be worth a comparison with the other...
    package let sameAddressWords = 0.75
    /// ...where the suspect's has so many.
    package let fewestAddressWords = 3
    /// The most other addresses at which a suspect's text is looked for.
    package let mostNewAddresses = 4
    /// How often the lists of a site are asked where none of them went back to the suspect.
    package let listsAskedEvery = Duration.minutes(30)
    /// Distinct articles that moved within ``movesWindow``, with none found in its place between, that make a migration.
    package let migrationMoves = 3
    package let movesWindow = Duration.hours(1)
    /// After a migration or a mass removal, what happens to its members is told no more, for so long.
    package let settledFor = Duration.hours(48)
    /// The share of an incident's members that must be found elsewhere for it to be a migration.
    package let migrationShare = 0.5

    // MARK: Site

    /// Distinct URLs failing together, with none fine between, that make a site incident.
    package let incidentURLs = 3
    /// The same for URLs that answer "not found": a suspect, its siblings and two that stood in for them.
    package let incidentURLsNotFound = 4
    /// The most siblings asked about one look at a suspect.
    package let mostSiblings = 4
    /// Suspects within ``suspectWindow`` that hold confirmation...
    package let breakerSuspects = 6
    /// ...when they are at least this share of the site's watched articles...
    package let breakerShare = 0.3
    /// ...or so many, however many are watched.
    package let breakerSuspectsOfAny = 12
    package let suspectWindow = Duration.minutes(60)
    /// So many suspects within ``suspectWindow`` that their feed goes on listing, each gone for at least
    /// ``breakerListedFor``: who pulls several stories at once takes them off the list as well, and a part of a site that
    /// fails leaves them on it.
    package let breakerSuspectsListed = 3
    package let breakerListedFor = Duration.minutes(3)
    /// Where so many went within ``suspectWindow``, none is told of before its feed was asked, or for so long.
    package let feedAwaitedFor = Duration.minutes(60)
    /// A status that nothing bears out is not confirmed for so long while a feed of the site is missing too.
    package let missingFeedAwaitedFor = Duration.hours(4)
    /// What a feed lists when it is back is looked at within so long.
    package let feedBackFor = Duration.minutes(30)
    /// How often the few members of such an incident are looked at.
    package let fewMembersEvery = Duration.minutes(30)
    /// Distinct URLs that must be fine again to end an incident.
    package let recoveryURLs = 2
    /// After this long a site that says "not found" for everything is believed.
    package let massRemovalAfter = Duration.hours(24)
    /// After this long many articles gone from a site that shows others are believed.
    package let manyGoneAfter = Duration.hours(2)

    // MARK: Feed health

    /// An entry that no answer lists for so long is not merely missing from a cache that lags behind...
    package let usualCacheLag = Duration.minutes(20)
    /// ...nor, where the answers call themselves older, after so long.
    package let longestCacheLag = Duration.hours(3)
    package let feedFailuresBeforeProblem = 3
    /// A feed that answers without entries so many times, over so long, is dead.
    package let feedEmptyPolls = 3
    package let feedEmptyFor = Duration.hours(1)
    /// A feed is silent when nothing new has come for so many times its usual pause, within these bounds...
    package let feedSilenceTimes = 4
    package let leastSilence = Duration.hours(36)
    package let mostSilence = Duration.days(60)
    /// ...and for so long where its entries have no dates.
    package let silenceWithoutDates = Duration.days(14)
    /// A feed that was cut or rebuilt and stays that way for so many answers and so long is taken as it is.
    package let doubtfulPolls = 6
    package let doubtfulFor = Duration.hours(3)

    package init() {}

    /// Whether an entry left its feed from the middle, where none rolls off.
    package func isFromMiddle(_ absence: FeedAbsence) -> Bool {
        if absence.margin >= midWindowMargin { return true }
        return absence.margin > 0 && absence.nothingPushedItOut && absence.among.map { $0 < shortWindow } ?? false
    }
}
