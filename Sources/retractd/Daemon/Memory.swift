import CGlibc

/// How the program holds memory: in one heap, which gives back what lies idle.
enum Memory {
    /// Has all threads share one heap, before any of them is started.
    ///
    /// glibc gives each thread a heap of its own, up to eight a core; pages of 140 KB that are taken in by one thread and let go
    /// by another then leave holes in all of them. The work on a page is done by one thread at a time.
    static func shareOneHeap() {
        mallopt(M_ARENA_MAX, 1)
    }

    /// Gives the system what the heap holds and nobody uses.
    static func giveBack() {
        malloc_trim(0)
    }
}
