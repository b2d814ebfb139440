package io.github.fernblick.desktop.add;

import io.github.fernblick.desktop.text.Message;
import io.github.fernblick.signaling.link.LinkProblem;

/** What is wrong with a link, in the viewer's languages. */
final class LinkProblems {
    private LinkProblems() {}

    static Message say(LinkProblem problem) {
        return Message.of(
                switch (problem) {
                    case TOO_LONG -> "link.too-long";
                    case NOT_A_LINK -> "link.not-a-link";
                    case CHARACTER -> "link.character";
                    case NO_SECRET -> "link.no-secret";
                    case HOST -> "link.host";
                    case PORT -> "link.port";
                    case SECRET -> "link.secret";
                    case TWICE -> "link.twice";
                    case PARAMETER -> "link.parameter";
                    case NAME -> "link.name";
                    case PIN -> "link.pin";
                    case FLAG -> "link.flag";
                    case PLAIN_AND_PIN -> "link.plain-and-pin";
                    case PLAIN_ABROAD -> "link.plain-abroad";
                });
    }
}
