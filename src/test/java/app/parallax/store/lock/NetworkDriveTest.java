package app.parallax.store.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types of file systems as the systems name them, with their devices. */
class NetworkDriveTest {
    @ParameterizedTest
    @CsvSource({"nfs, server:/home, true", "nfs4, server:/home, true", "cifs, //server/share, true",
            "smb3, //server/share, true", "smbfs, //anna@server/share, true", "afpfs, //server/share, true",
            "fuse.sshfs, anna@server:/home, true", "9p, share, false", "webdav, https://dav.example, true",
            "fuse, https://dav.example/files, true", "davfs, https://dav.example, true", "fuse.rclone, drive:, true",
            "fuse.gvfsd-fuse, gvfsd-fuse, true", "macfuse, anna@server:, true", "ceph, 10.0.0.1:/, true",
            "fuse.glusterfs, server:/volume, true", "vboxsf, shared, false",
            "ext4, /dev/sda1, false", "btrfs, /dev/nvme0n1p2, false", "zfs, tank/home, false", "tmpfs, tmpfs, false",
            "overlay, overlay, false", "apfs, /dev/disk3s1, false", "fuseblk, /dev/sdb1, false",
            "fuse.encfs, encfs, false", "fuse.gocryptfs, /home/anna/.crypt, false", "ecryptfs, /home/.ecryptfs, false",
            "exfat, /dev/sdc1, false", "virtiofs, home, false", "hfs, /dev/disk1, false"})
    void networkDrivesAreToldFromOwnOnes(String type, String device, boolean isNetwork) {
        assertEquals(isNetwork, NetworkDrive.isNetwork(type, device));
    }
}
