package io.github.fernblick.desktop.session;

import io.github.fernblick.desktop.storage.CodecChoice;

/**
 * What a person chose for new sessions.
 *
 * @param relayOnly whether only relayed paths are used, so that the camera learns no address of this machine
 */
public record MediaChoice(boolean relayOnly, CodecChoice codec) {}
