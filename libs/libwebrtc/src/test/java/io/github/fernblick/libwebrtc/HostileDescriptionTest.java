package io.github.fernblick.libwebrtc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileDescriptionTest {
    private static final String SECRET = "192.0.2.99";

    private final Studio studio = new Studio();
    private final End sender = studio.sender(n -> Pictures.solid(320, 240, 81, 90, 240));

    @AfterEach
    void closeStudio() {
        studio.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "v=0",
                "not SDP at all " + SECRET,
                "v=0\r\no=- 1 1 IN IP4 " + SECRET + "\r\ns=-\r\nt=0 0\r\nm=video " + SECRET + " x 96\r\n",
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:0\r\n"
            })
    void nonsenseIsRefusedInASentenceThatQuotesNothing(String sdp) {
        End viewer = studio.receiver(frame -> {});

        assertThatThrownBy(() -> End.get(viewer.session.answer(sdp)))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(SessionException.class, e -> {
                    assertThat(e.failure()).isEqualTo(SessionFailure.DESCRIPTION_REFUSED);
                    assertThat(e.getMessage()).isEqualTo(SessionFailure.DESCRIPTION_REFUSED.sentence());
                    assertThat(e.getCause()).isNull();
                });
    }

    @Test
    void moreThan64KiBIsRefusedUnread() throws Exception {
        End viewer = studio.receiver(frame -> {});
        String offer = End.get(sender.session.offer());
        String padded = offer + "a=x:" + "ä".repeat(32_768) + "\r\n"; // fewer characters than 64 KiB, more bytes

        assertThat(padded.length()).isLessThan(PeerSession.MAX_DESCRIPTION);
        assertThatThrownBy(() -> End.get(viewer.session.answer(padded)))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        SessionException.class,
                        e -> assertThat(e.failure()).isEqualTo(SessionFailure.DESCRIPTION_TOO_LARGE));
    }

    @Test
    void aDescriptionThatWasTamperedWithEndsInAnAnswerOrInAFailure() throws Exception {
        Random random = new Random(20261121);
        String offer = End.get(sender.session.offer());
        int answered = 0;
        for (int i = 0; i < 300; i++) {
            End viewer = studio.receiver(frame -> {});
            try {
                End.get(viewer.session.answer(tamper(offer, random)));
                answered++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(SessionException.class);
            }
            viewer.session.close();
        }

        assertThat(answered).isBetween(30, 270);
    }

    @Test
    void afterARefusedOneAGoodOneIsTaken() throws Exception {
        End viewer = studio.receiver(frame -> {});
        assertThatThrownBy(() -> End.get(viewer.session.answer("v=0"))).isInstanceOf(ExecutionException.class);

        sender.callTo(viewer);

        viewer.firstFrame.get(End.PATIENCE, SECONDS);
    }

    private static String tamper(String sdp, Random random) {
        List<String> lines = new ArrayList<>(sdp.lines().toList());
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(5)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 3 -> lines.set(at, line.replaceAll("\\d+", random.nextBoolean() ? "-1" : "99999999999999999999"));
                default -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            }
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
