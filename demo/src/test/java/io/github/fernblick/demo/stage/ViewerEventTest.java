package io.github.fernblick.demo.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.media.screen.ScreenArea;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewerEventTest {
    @Test
    void a_state_says_how_a_camera_is() {
        assertThat(
                        ViewerEvent.Lines.read(
                                "{\"at\":5,\"event\":\"state\",\"camera\":2,\"state\":\"offline\",\"words\":\"Camera offline\"}"))
                .hasValue(new ViewerEvent.State(5, 2, "offline", "Camera offline"));
    }

    @Test
    void video_says_what_comes_and_where_it_is_seen() {
        assertThat(
                        ViewerEvent.Lines.read(
                                "{\"at\":5,\"event\":\"video\",\"camera\":1,\"width\":720,\"height\":480,\"shown\":7,\"area\":[1,2,3,4]}"))
                .hasValue(new ViewerEvent.Video(
                        5, 1, new PictureSize(720, 480), 7, Optional.of(new ScreenArea(1, 2, 3, 4))));
        assertThat(ViewerEvent.Lines.read(
                        "{\"at\":5,\"event\":\"video\",\"camera\":1,\"width\":720,\"height\":480,\"shown\":7}"))
                .hasValue(new ViewerEvent.Video(5, 1, new PictureSize(720, 480), 7, Optional.empty()));
    }

    @Test
    void other_lines_are_none() {
        assertThat(ViewerEvent.Lines.read("12:00:00 INFO started")).isEmpty();
        assertThat(ViewerEvent.Lines.read("{\"at\":5,\"event\":\"other\"}")).isEmpty();
        assertThat(ViewerEvent.Lines.read("{\"at\":5,")).isEmpty();
    }
}
