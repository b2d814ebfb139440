package io.github.fernblick.agent.broadcast;

import io.github.fernblick.media.frame.VideoFormat;

/** How a camera's source is. */
public sealed interface SourceState {
    /** Nobody watches: nothing is captured. */
    record Idle() implements SourceState {}

    /** It is being opened, and has given no picture yet. */
    record Starting() implements SourceState {}

    /** Pictures come, in this format. */
    record Live(VideoFormat format) implements SourceState {}

    /**
     * No pictures come; it is tried again by itself for as long as somebody watches.
     *
     * @param reason a sentence for a person
     */
    record Lost(String reason) implements SourceState {}
}
