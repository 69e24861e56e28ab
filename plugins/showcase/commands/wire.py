"""The wire: asks hosts of the web, each in its time, and connects to no private address."""

import http.client
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

import idna

from ..links import Failure, Reply, Request
from ..links.exchange import Broken
from ..links.machine import is_number, is_public

Address = tuple[str, int]
Resolve = Callable[[str, int], list[Address]]

LARGEST = 512 * 1024
PIECE = 16 * 1024
AS_IT_IS = "/%:@!$&'()*+,;=~?"

CERTIFICATES: dict[int, Broken] = {
    10: "tls-expired", 18: "tls-self-signed", 19: "tls-self-signed", 20: "tls-unknown-issuer",
    21: "tls-unknown-issuer", 62: "tls-other-host", 64: "tls-other-host",
}  # fmt: skip
"""What OpenSSL's numbers for a certificate that it refuses mean."""


class Seconds(NamedTuple):
    """How long is waited: for each single thing, and for all of an answer."""

    each: float = 15.0
    all: float = 40.0


class Wire:
    """A transport. What the name of a host means, and which addresses may be asked, can be told otherwise."""

    def __init__(
        self,
        agent: str,
        seconds: Seconds | None = None,
        resolve: Resolve | None = None,
        is_allowed: Callable[[str], bool] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.agent, self.seconds = agent, seconds or Seconds()
        self.resolve, self.is_allowed = resolve or look_up, is_allowed or is_public
        self.tls = tls or ssl.create_default_context()

    def __call__(self, request: Request) -> Reply | Failure:
        """What a host answers, or why it does not."""
        try:
            parts = urlsplit(request.url)
            host = idna.encode(parts.hostname or "", uts46=True).decode() if not is_number(parts) else parts.hostname
            return self.ask(request, parts, host or "")
        except OSError as error:  # before the others: a certificate that is refused is a value error, too
            return Failure(kind_of(error), str(error))
        except ValueError as error:
            return Failure("malformed", str(error))
        except http.client.HTTPException as error:
            return Failure("malformed", type(error).__name__)

    def ask(self, request: Request, parts: SplitResult, host: str) -> Reply | Failure:
        """The same, once it is known how the host is called."""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            addresses = self.resolve(host, port)
        except socket.gaierror as error:
            return Failure("unreachable" if error.errno == socket.EAI_AGAIN else "no-such-host", str(error.strerror))
        if not all(self.is_allowed(address) for address, _ in addresses):
            return Failure("private")
        with self.connect(addresses, self.seconds) as line:
            if parts.scheme == "https":
                line.secure(self.tls, host)
            try:
                return self.exchange(line, request, parts, host)
            except (OSError, ValueError, AttributeError, http.client.HTTPException):
                if line.is_over:  # the socket was taken away under whoever read from it
                    return Failure("slow" if line.has_answered else "timeout")
                raise

    def exchange(self, line: "Line", request: Request, parts: SplitResult, host: str) -> Reply:
        """The answer to one request on an open line."""
        connection = http.client.HTTPConnection(host, timeout=self.seconds.each)
        connection.sock = line.socket
        target = quote(f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}", safe=AS_IT_IS)
        named = f"[{host}]" if ":" in host else host
        headers = {
            "Host": f"{named}:{parts.port}" if parts.port else named, "User-Agent": self.agent, "Connection": "close",
            "Accept": "text/html,*/*;q=0.8", "Accept-Encoding": "identity",
        }  # fmt: skip
        connection.request(request.method, target, headers=headers)
        response = connection.getresponse()
        line.has_answered = True
        body, is_cut = read_some(response) if request.method == "GET" else (b"", False)
        if line.is_over:
            raise TimeoutError
        return Reply(response.status, plain_headers(response), body, is_cut)

    @contextmanager
    def connect(self, addresses: list[Address], seconds: Seconds) -> Iterator["Line"]:
        """An open line to the first of the addresses that takes it; it is cut when its time is over."""
        line = Line(open_first(addresses, seconds.each))
        timer = Timer(seconds.all, line.cut)
        timer.daemon = True
        timer.start()
        try:
            yield line
        finally:
            timer.cancel()
            line.socket.close()


class Line:
    """A connection that another thread may cut."""

    def __init__(self, opened: socket.socket) -> None:
        self.socket, self.is_over, self.has_answered = opened, False, False

    def secure(self, tls: ssl.SSLContext, host: str) -> None:
        """Nothing; from here on nobody reads along."""
        self.socket = tls.wrap_socket(self.socket, server_hostname=host, do_handshake_on_connect=False)
        try:
            self.socket.do_handshake()
        except OSError:
            if self.is_over:
                raise TimeoutError from None
            raise

    def cut(self) -> None:
        """Nothing; whoever reads from the line is told that it ends."""
        self.is_over = True
        try:
            socket.socket.shutdown(self.socket, socket.SHUT_RDWR)
        except OSError:
            return


def open_first(addresses: list[Address], seconds: float) -> socket.socket:
    """A connection to the first address that takes it."""
    error: OSError = OSError("the host has no address")
    for address in addresses:
        try:
            return socket.create_connection(address, seconds)
        except OSError as failed:
            error = failed
    raise error


def read_some(response: http.client.HTTPResponse) -> tuple[bytes, bool]:
    """The beginning of a body, and whether it goes on, or broke off."""
    pieces: list[bytes] = []
    size = 0
    try:
        while size < LARGEST and (piece := response.read1(PIECE)):
            pieces.append(piece)
            size += len(piece)
    except (http.client.IncompleteRead, ConnectionResetError):
        return b"".join(pieces), True
    return b"".join(pieces), size >= LARGEST


def plain_headers(response: http.client.HTTPResponse) -> dict[str, str]:
    """The headers by their names in small letters; what is written in UTF-8 is read as such."""
    return {
        name.lower(): value.encode("latin-1", "replace").decode(errors="replace")
        for name, value in response.getheaders()
    }


def look_up(host: str, port: int) -> list[Address]:
    """The addresses of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(str(address[0]), port) for *_, address in found]


def kind_of(error: OSError) -> Broken:
    """Why there is no answer, in a word."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return CERTIFICATES.get(error.verify_code, "tls")
    if isinstance(error, http.client.RemoteDisconnected):
        return "empty"
    kinds: tuple[tuple[type[OSError], Broken], ...] = (
        (ssl.SSLError, "tls"),
        (TimeoutError, "timeout"),
        (ConnectionRefusedError, "refused"),
        (ConnectionError, "reset"),
    )
    return next((kind for type_, kind in kinds if isinstance(error, type_)), "unreachable")
