/** Media sessions for the rooms: where libwebrtc and the signaling library meet. */
@NullMarked
package io.github.fernblick.desktop.session;

import org.jspecify.annotations.NullMarked;
