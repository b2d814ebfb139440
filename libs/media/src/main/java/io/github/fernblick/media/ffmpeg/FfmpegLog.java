package io.github.fernblick.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avutil.LogCallback;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What FFmpeg says, to SLF4J and never above debug: whoever called it gets a return code and tells people. Called by
 * any thread that FFmpeg runs on.
 */
final class FfmpegLog extends LogCallback {
    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLog.class);
    /** Whatever follows a scheme may hold a password or a token. */
    private static final Pattern ADDRESS = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://[^\\s'\"]*");

    /** What is said on a thread while somebody listens; owned by that thread. */
    private static final ThreadLocal<@Nullable List<String>> LISTENING = new ThreadLocal<>();

    /** FFmpeg has one callback for the process; it must not be collected while native code knows it. */
    private static final FfmpegLog INSTANCE = new FfmpegLog();

    static {
        avutil.av_log_set_level(avutil.AV_LOG_INFO);
        avutil.setLogCallback(INSTANCE);
    }

    private FfmpegLog() {}

    /** Makes FFmpeg's words go here. The first call does it. */
    static void install() {
        // Being called is enough: the class is initialised.
    }

    /** Runs something and returns what FFmpeg said meanwhile on this thread, informative lines included. */
    static List<String> saidDuring(Runnable something) {
        List<String> lines = new ArrayList<>();
        LISTENING.set(lines);
        try {
            something.run();
        } finally {
            LISTENING.remove();
        }
        return lines;
    }

    @Override
    public void call(int level, BytePointer message) {
        String line = message.getString().stripTrailing();
        List<String> listener = LISTENING.get();
        if (listener != null) {
            listener.add(line);
        } else if (level <= avutil.AV_LOG_WARNING) {
            LOG.debug("{}", withoutAddresses(line));
        } else {
            LOG.trace("{}", withoutAddresses(line));
        }
    }

    static String withoutAddresses(String line) {
        return ADDRESS.matcher(line).replaceAll("${scheme}://…");
    }
}
