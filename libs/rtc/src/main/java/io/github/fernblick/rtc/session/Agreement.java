package io.github.fernblick.rtc.session;

import io.github.fernblick.rtc.sdp.SessionDescription;
import java.util.List;

/** What an exchange of descriptions came to. */
record Agreement(SessionDescription local, List<NegotiatedMedia> media) {}
