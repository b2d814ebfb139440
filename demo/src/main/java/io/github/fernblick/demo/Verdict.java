package io.github.fernblick.demo;

import io.github.fernblick.demo.judge.Observation;
import io.github.fernblick.demo.stage.ReportingViewer;
import io.github.fernblick.demo.stage.ViewerEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Joins what the judge saw with what the viewer said. */
final class Verdict {
    private Verdict() {}

    /**
     * @param video of the camera in front
     * @param firstFrameSeen whether the judge looked from the beginning; otherwise the viewer says when the first frame came
     */
    static Outcome judged(
            ReportingViewer viewer,
            ViewerEvent.Video video,
            Observation seen,
            boolean firstFrameSeen,
            Optional<Path> screenshot) {
        List<ViewerEvent.State> states = states(viewer, video);
        OptionalLong first = firstFrameSeen ? seen.first() : firstLive(states);
        return Outcome.of(seen, video.size(), sinceAsked(states, first), screenshot);
    }

    /** By the viewer's word alone. */
    static Outcome unjudged(ReportingViewer viewer, ViewerEvent.Video video) {
        List<ViewerEvent.State> states = states(viewer, video);
        return Outcome.unjudged(
                video.size(), rate(viewer.videos(video.camera())), sinceAsked(states, firstLive(states)));
    }

    /** From the viewer's first step towards the camera. */
    private static List<ViewerEvent.State> states(ReportingViewer viewer, ViewerEvent.Video video) {
        return viewer.states(video.camera()).stream()
                .dropWhile(state -> !state.isConnecting())
                .toList();
    }

    private static OptionalLong firstLive(List<ViewerEvent.State> states) {
        return states.stream()
                .filter(ViewerEvent.State::isLive)
                .mapToLong(ViewerEvent.State::at)
                .findFirst();
    }

    /** In milliseconds. */
    private static OptionalLong sinceAsked(List<ViewerEvent.State> states, OptionalLong shown) {
        return states.isEmpty() || shown.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((shown.getAsLong() - states.get(0).at()) / 1000.0));
    }

    private static OptionalDouble rate(List<ViewerEvent.Video> videos) {
        if (videos.size() < 2) {
            return OptionalDouble.empty();
        }
        ViewerEvent.Video first = videos.get(0);
        ViewerEvent.Video last = videos.get(videos.size() - 1);
        return OptionalDouble.of((last.shown() - first.shown()) * 1e6 / (last.at() - first.at()));
    }
}
