package io.github.fernblick.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.desktop.fake.FakeFrame;
import io.github.fernblick.libwebrtc.DecodedFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureSwitchTest {
    private static final int PEER = 0;
    private static final int CAMERA = 1;

    private final List<DecodedFrame> shown = new ArrayList<>();
    private final PictureSwitch<String> pictures = new PictureSwitch<>(shown::add);

    @Test
    void theOldPictureGoesOnUntilTheFreshSessionShowsItsFirst() {
        var old = pictures.input(CAMERA, "old");
        DecodedFrame before = push(old);
        var fresh = pictures.input(CAMERA, "fresh");
        DecodedFrame meanwhile = push(old);
        DecodedFrame first = push(fresh);
        push(old);

        assertThat(shown).containsExactly(before, meanwhile, first);
        assertThat(pictures.shown()).contains("fresh");
    }

    @Test
    void aCameraIsShownRatherThanAPeerWhoeverCameLater() {
        DecodedFrame camera = push(pictures.input(CAMERA, "camera"));
        push(pictures.input(PEER, "peer"));

        assertThat(shown).containsExactly(camera);
    }

    @Test
    void whenTheOneThatIsShownEndsAnotherTakesOver() {
        var peer = pictures.input(PEER, "peer");
        var camera = pictures.input(CAMERA, "camera");
        push(camera);

        camera.end();
        DecodedFrame next = push(peer);

        assertThat(shown).last().isSameAs(next);
        assertThat(pictures.shown()).contains("peer");
    }

    private static DecodedFrame push(PictureSwitch<String>.Input input) {
        DecodedFrame frame = FakeFrame.of(4, 4, 100, 128, 128);
        input.frame(frame);
        return frame;
    }
}
