package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.sdp.MediaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A plan with the SSRCs that this session chose for it. */
record LocalMedia(MediaPlan plan, long ssrc, long retransmissionSsrc) {

    static List<LocalMedia> of(List<MediaPlan> plans, Random random) {
        List<LocalMedia> media = new ArrayList<>();
        for (MediaPlan plan : plans) {
            long ssrc = random.nextInt() & 0xffffffffL;
            // Never alike: a step around the ring that is never a whole turn.
            long other = (ssrc + 1 + random.nextInt(Integer.MAX_VALUE)) & 0xffffffffL;
            media.add(new LocalMedia(plan, ssrc, other));
        }
        return media;
    }

    /** Pictures are sent again when they were lost; sound would come too late. */
    boolean retransmits() {
        return plan.kind() == MediaKind.VIDEO;
    }
}
