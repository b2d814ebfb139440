package io.github.fernblick.desktop.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PictureSlotsTest {
    private final PictureSlots slots = new PictureSlots();

    @Test
    void theNewestPictureIsShownAndOlderOnesAreDroppedAndCounted() {
        write();
        write();
        PictureBuffer newest = write();

        assertThat(slots.show()).contains(newest);
        assertThat(slots.show()).as("it was shown already").isEmpty();
        assertThat(slots.dropped()).isEqualTo(2);
    }

    @Test
    void aReplacedPictureIsNotWrittenBeforeItsSuccessorWasPulsed() {
        PictureBuffer first = shown();
        slots.pulse();
        PictureBuffer second = shown();

        // The renderer may be reading the first still.
        for (int i = 0; i < 10; i++) {
            PictureBuffer written = write();
            assertThat(written).isNotSameAs(first).isNotSameAs(second);
        }
        slots.pulse();
        slots.show();

        assertThat(write()).isSameAs(first);
    }

    @Test
    void aPictureThatWasReplacedBeforeAnyPulseIsFreeAtOnceAndCountsAsDropped() {
        PictureBuffer first = shown();
        slots.pulse();
        PictureBuffer second = shown();

        PictureBuffer third = shown();

        assertThat(slots.dropped()).isEqualTo(1);
        assertThat(write()).isSameAs(second).isNotSameAs(first).isNotSameAs(third);
    }

    @Test
    void whileAllThreeAreInUseAFrameIsDropped() {
        shown();
        slots.pulse();
        shown();
        PictureBuffer writing = slots.beginWriting(8, 8).orElseThrow();

        assertThat(slots.beginWriting(8, 8)).isEmpty();

        slots.abandoned(writing);
        assertThat(slots.beginWriting(8, 8)).contains(writing);
    }

    @Test
    void neverMoreThanThreeBuffersAreMadeForOneSize() {
        java.util.Set<PictureBuffer> all = new java.util.HashSet<>();
        for (int i = 0; i < 1000; i++) {
            all.add(write());
            if (i % 3 == 0) {
                slots.show();
            }
            if (i % 2 == 0) {
                slots.pulse();
            }
        }

        assertThat(all).hasSize(3);
    }

    @Test
    void anotherSizeGetsBuffersOfItsOwnWhileTheOldPictureStays() {
        PictureBuffer old = shown();
        slots.pulse();

        PictureBuffer young = slots.beginWriting(16, 4).orElseThrow();

        assertThat(young.width()).isEqualTo(16);
        assertThat(slots.shown()).contains(old);
        slots.written(young);
        assertThat(slots.show()).contains(young);
        slots.pulse();
        for (int i = 0; i < 10; i++) {
            PictureBuffer next = slots.beginWriting(16, 4).orElseThrow();
            assertThat(next).isNotSameAs(old);
            slots.written(next);
            slots.show();
            slots.pulse();
        }
    }

    private PictureBuffer write() {
        PictureBuffer buffer = slots.beginWriting(8, 8).orElseThrow();
        slots.written(buffer);
        return buffer;
    }

    private PictureBuffer shown() {
        PictureBuffer buffer = write();
        assertThat(slots.show()).contains(buffer);
        return buffer;
    }
}
