package io.github.fernblick.architecture.broken;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Breaks a rule on purpose. */
public interface HoldsAFrame {
    AVFrame frame();
}
