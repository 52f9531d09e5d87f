"""deploy/nginx.conf as it stands, with its certificates."""

import subprocess
from pathlib import Path

import pytest

from tests.deploy.servers import DEPLOY, HOST, nginx_settings, required


@pytest.mark.servers
def test_the_whole_sample_is_valid(release: Path, tmp_path: Path) -> None:
    """Nothing is taken out here: only folders are changed, and a certificate is made."""
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    subject = ["-subj", f"/CN={HOST}", "-keyout", str(key), "-out", str(certificate)]
    make = [required("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", *subject]
    subprocess.run(make, check=True, capture_output=True)
    sample = (DEPLOY / "nginx.conf").read_text("utf-8")
    settings = nginx_settings(tmp_path, release, sample.replace("/etc/ssl/gongli", str(tmp_path)))
    log = ["-e", str(tmp_path / "error.log")]
    done = subprocess.run(
        [required("nginx"), "-t", "-c", str(settings), *log], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr
