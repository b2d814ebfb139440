package io.github.fernblick.signaling.link;

/** How the parser finds its way out; it never leaves this package. */
final class LinkException extends Exception {
    private static final long serialVersionUID = 1L;

    private final LinkProblem problem;

    LinkException(LinkProblem problem) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
    }

    LinkProblem problem() {
        return problem;
    }

    static void unless(boolean wellFormed, LinkProblem problem) throws LinkException {
        if (!wellFormed) {
            throw new LinkException(problem);
        }
    }
}
