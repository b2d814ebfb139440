package io.github.fernblick.signaling.link;

/** What came of parsing a pairing link. */
public sealed interface ParsedLink {

    /** It is one. A program shows what it would add, and asks first. */
    record Valid(PairingLink link) implements ParsedLink {}

    /** It is none, and nothing of it is used. */
    record Invalid(LinkProblem problem) implements ParsedLink {}
}
