package io.github.fernblick.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FfmpegLogTest {
    private static final InputRequest NOWHERE = InputRequest.device("x11grab", ":65433", Map.of());

    @Test
    void whatFfmpegSaysGoesToTheLogQuietly() {
        Logger logger = (Logger) LoggerFactory.getLogger(FfmpegLog.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            assertThat(opens(NOWHERE)).isFalse();
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(null);
            logger.setAdditive(true);
        }

        assertThat(lines.list)
                .anySatisfy(line -> assertThat(line.getFormattedMessage()).contains("Cannot open display"))
                .allSatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.DEBUG));
    }

    @Test
    void whoListensHearsItInstead() {
        assertThat(DeviceList.said(NOWHERE)).anySatisfy(line -> assertThat(line).contains("Cannot open display"));
    }

    @Test
    void addressesAreLeftOut() {
        assertThat(FfmpegLog.withoutAddresses("rtsp://admin:hunter2@cam/live?token=hunter2: refused"))
                .isEqualTo("rtsp://… refused");
        assertThat(FfmpegLog.withoutAddresses("Opening 'https://u:hunter2@h/x' for reading"))
                .isEqualTo("Opening 'https://…' for reading");
    }

    private static boolean opens(InputRequest request) {
        try (Demuxer demuxer = Demuxer.open(request)) {
            return demuxer.width() > 0;
        } catch (FfmpegException e) {
            return false;
        }
    }
}
