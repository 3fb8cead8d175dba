import Testing

@testable import InternationalText

@Suite struct KinshipTests {
    static let headline = "Grain quay in Port Amber shut after silo cracks"
    static let story = """
        The harbour authority of Port Amber closed the grain quay on Tuesday after Inge Halvorsen, its chief engineer, found a \
        crack of forty centimetres in the western silo. Some 1,380 tonnes of barley will be carried by barge to Greyford \
        until the Lindqvist yard has mended the wall. The dockers' union called the closure late and costly.
        """
    static let anew = """
        A fissure as long as a forearm: that is what engineer Inge Halvorsen saw when she climbed the silo in the west of \
        Port Amber. Since then nothing moves at the quay. Barges take the barley, 1,380 tonnes of it, down to Greyford; \
        how soon they may stop is for the shipwrights of the Lindqvist yard to say, and the dockers are angry already.
        """
    static let another = """
        Two schools in the old town will share one roof from autumn on, the council decided by nine votes to four. Parents \
        had asked for a bus instead, since the way leads across the ring road, and a petition with 612 names lay on the \
        table. The mayor spoke of savings, the teachers of classes with thirty children and one window.
        """
    static let beside = [
        """
        A museum for clocks opens on Saturday in what was once the tram depot. Its founder collected 214 of them in thirty \
        years, most of them broken, and mended each himself at the kitchen table. Entry is free until the end of the month, \
        and children may wind the great one from the station at noon.
        """,
        """
        Rain has put out the fires on the heath, the forest service said on Friday evening after a week without sleep. About \
        ninety hectares are black, a chapel among them, and the road to the lake stays closed. Farmers counted the sheep and \
        found all but three, which came home by themselves.
        """,
        """
        The football club has a new coach, a former goalkeeper who sold insurance until last winter. He promises simple \
        passes and early nights. The chairman said that the board had spoken with eleven people and laughed with one, and \
        that the contract runs for two seasons.
        """,
    ]

    @Test func `told in other sentences it is the same story, and another is another`() {
        func judge(_ text: String) -> Bool? {
            Kinship.isAnotherStory(text, than: Self.story, headline: Self.headline, besides: Self.beside)
        }
        #expect(judge(Self.anew) == false)
        #expect(judge(Self.story) == false)
        #expect(judge(Self.another) == true)
    }

    @Test func `what bears the headline is not another story`() {
        let shown = Self.another + " " + Self.headline + "."
        #expect(
            Kinship.isAnotherStory(shown, than: Self.story, headline: Self.headline, besides: Self.beside) == false)
    }

    @Test func `without stories to compare with nothing is known`() {
        for beside in [[], Array(Self.beside.prefix(1)), ["Too short.", "So is this one."]] {
            #expect(
                Kinship.isAnotherStory(Self.another, than: Self.story, headline: Self.headline, besides: beside) == nil)
        }
        #expect(
            Kinship.isAnotherStory(Self.another, than: "Brief.", headline: Self.headline, besides: Self.beside) == nil)
    }
}
