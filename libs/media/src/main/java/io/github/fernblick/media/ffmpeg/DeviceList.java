package io.github.fernblick.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices that FFmpeg finds on this machine. */
public final class DeviceList {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceList.class);

    /** A device: what opens it, and what its maker calls it. */
    public record Device(String name, String description) {}

    private DeviceList() {}

    /** The devices of one kind, such as {@code v4l2}; none if FFmpeg doesn't know that kind here. */
    public static List<Device> of(String demuxer) {
        try {
            Ffmpeg.loadDevices();
        } catch (FfmpegException e) {
            LOG.warn("Devices can't be listed: {}", e.getMessage());
            return List.of();
        }
        AVInputFormat format = avformat.av_find_input_format(demuxer);
        AVDeviceInfoList found = new AVDeviceInfoList(null);
        if (format == null
                || avdevice.avdevice_list_input_sources(format, (BytePointer) null, (AVDictionary) null, found) < 0) {
            return List.of();
        }
        List<Device> devices = new ArrayList<>();
        for (int i = 0; i < found.nb_devices(); i++) {
            AVDeviceInfo info = found.devices(i);
            devices.add(new Device(
                    info.device_name().getString(), info.device_description().getString()));
        }
        avdevice.avdevice_free_list_devices(found);
        return devices;
    }

    /** What FFmpeg says while it opens something, if a demuxer tells its offers in no other way. */
    public static List<String> said(InputRequest request) {
        return FfmpegLog.saidDuring(() -> {
            try (Demuxer opened = Demuxer.open(request)) {
                LOG.debug("{} opened, though it was only asked", opened);
            } catch (FfmpegException e) {
                LOG.trace("asked", e);
            }
        });
    }
}
